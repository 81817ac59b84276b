//! Slips of meaning in a format, in English.

use super::{capture, condition, needed, ways_of_speaking};
use crate::format::Meaning;
use crate::notation::limits::{SAY_GRAPHEMES, STEPS};
use crate::notation::render::Sentences;
use crate::notation::slip::Unknown;
use crate::notation::{Id, Language};
use crate::words::slip::{hinted, listed, said};

/// One sentence for each: a new kind of slip does not compile before it has one here.
pub(super) fn sentences(meaning: &Meaning) -> Sentences {
    match meaning {
        Meaning::DoubledId(id) => Sentences {
            aside: "the first one".to_owned(),
            ..hinted(
                format!("The id `{id}` stands twice here."),
                "a second time",
                "Beside each other, each has its own id; a `Use` takes one with `id: \"…\"`.",
            )
        },
        Meaning::SessionRole(id) => hinted(
            format!("Every session has the role `{id}` already."),
            "need not be declared",
            "Leave this line out; steps can name the role all the same.",
        ),
        Meaning::UnknownRole(unknown) => unknown_name("role", unknown),
        Meaning::UnknownTextName(unknown) => unknown_name("name in a text", unknown),
        Meaning::UnknownFormat(unknown) => unknown_name("format", unknown),
        Meaning::UnknownStep { unknown, format } => {
            let what = format!("`{format}` has no step `{}` that can be named here.", unknown.found);
            with_known(what, unknown)
        }
        Meaning::BrokenFormat(id) => hinted(
            format!("The format `{id}` cannot be used as it is."),
            "has slips of its own",
            format!("`ronde formats check {id}` tells which."),
        ),
        Meaning::IncludesItself(way) => hinted(
            "This format would include itself, without end.",
            "leads back to itself",
            format!("The way round: {}.", arrows(way)),
        ),
        Meaning::IncludesTooDeep(limit) => said(
            format!("There are more than {limit} formats inside each other."),
            "too deep",
        ),
        Meaning::CannotComeAbout(until) => hinted(
            format!("Nothing inside can bring about `{}`.", condition(until)),
            "would never hold",
            format!("It takes a step inside with `{}`.", needed(until)),
        ),
        Meaning::NeverEnds => hinted(
            "This `Repeat` has no end.",
            "would go on for ever",
            "Give it `until: …`, or a number of `times: …`.",
        ),
        Meaning::NoPasses => said("These steps would never be done.", "at least 1"),
        Meaning::NoSteps => said("There is no step in here.", "at least one step"),
        Meaning::TooManySteps(count) => hinted(
            format!("With all it uses this format has {count} steps and blocks."),
            "too many",
            format!("A session has at most {STEPS}."),
        ),
        Meaning::NobodyToBind => hinted(
            "Items belong to nobody, so no role can be bound to them.",
            "bound to nobody",
            "`bind` goes with `of: Objections`: the role is then who objected.",
        ),
        Meaning::SayTooLong { language, graphemes } => hinted(
            format!(
                "The sentence for the room has {graphemes} letters{}.",
                language.map(in_language).unwrap_or_default()
            ),
            format!("at most {SAY_GRAPHEMES}"),
            "It is read from five metres at a glance; what the facilitator says stands in `aloud`.",
        ),
        Meaning::FewestOverMost(fewest, most) => said(
            format!("The fewest people, {fewest}, are more than the most, {most}."),
            "fewest first",
        ),
        Meaning::NoPeople => said("This format is for nobody.", "at least one person"),
        Meaning::ShortestOverTurn { shortest, turn } => said(
            format!("The shortest turn, {shortest}, is longer than the turn, {turn}."),
            format!("at most {turn}"),
        ),
        Meaning::ShortestOfNothing => hinted(
            "There is a shortest turn, and no turn that it would shorten.",
            "without `turn`",
            "Give the step a `turn: \"…\"` as well.",
        ),
        Meaning::NoDirectReply => hinted(
            "`direct_reply` means nothing here: nobody asks for the floor.".to_owned(),
            "for free talk only",
            "It goes with `speak: Queue(Fifo)` and `speak: Popcorn`.",
        ),
        Meaning::OnlyInRound(field) => hinted(
            format!("`{field}` means nothing here: nobody speaks in turn."),
            "for a round only",
            "It goes with `speak: Round`.",
        ),
        Meaning::CannotCapture(what) => hinted(
            format!("`{}` cannot be captured while people speak so.", capture(what)),
            "does not go with `speak`",
            format!("It goes with {}.", ways_of_speaking(what)),
        ),
        Meaning::MissingLanguage(language) => said(
            format!("This text is missing{}.", in_language(*language)),
            format!("no `{language}`"),
        ),
    }
}

fn unknown_name(kind: &str, unknown: &Unknown) -> Sentences {
    with_known(format!("There is no {kind} `{}`.", unknown.found), unknown)
}

fn with_known(what: String, unknown: &Unknown) -> Sentences {
    let here = match unknown.nearest() {
        Some(name) => format!("did you mean `{name}`?"),
        None => "not known".to_owned(),
    };
    match unknown.listed() {
        Some(names) => hinted(what, here, format!("Known here: {}.", listed(names))),
        None => said(what, here),
    }
}

fn in_language(language: Language) -> String {
    match language {
        Language::ENGLISH => " in English".to_owned(),
        Language::FRENCH => " in French".to_owned(),
        other => format!(" in `{other}`"),
    }
}

fn arrows(way: &[Id]) -> String {
    let named: Vec<String> = way.iter().map(|id| format!("`{id}`")).collect();
    named.join(" → ")
}
