//! Slips of meaning in a format, in French.

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
            aside: "le premier".to_owned(),
            ..hinted(
                format!("L’identifiant `{id}` figure deux fois ici."),
                "une seconde fois",
                "Côte à côte, chacun a son identifiant\u{a0}; un `Use` en reçoit un par `id: \"…\"`.",
            )
        },
        Meaning::SessionRole(id) => hinted(
            format!("Toute rencontre a déjà le rôle `{id}`."),
            "sans déclaration",
            "Laissez cette ligne de côté\u{a0}; les étapes peuvent nommer ce rôle quand même.",
        ),
        Meaning::UnknownRole(unknown) => unknown_name("Le rôle", unknown),
        Meaning::UnknownTextName(unknown) => unknown_name("Dans un texte, le nom", unknown),
        Meaning::UnknownFormat(unknown) => unknown_name("Le format", unknown),
        Meaning::UnknownStep { unknown, format } => {
            let what = format!(
                "`{format}` n’a pas d’étape `{}` qu’on puisse nommer ici.",
                unknown.found
            );
            with_known(what, unknown)
        }
        Meaning::BrokenFormat(id) => hinted(
            format!("Le format `{id}` ne peut pas servir tel quel."),
            "à revoir d’abord",
            format!("`ronde formats check {id}` dit ce qui est à revoir."),
        ),
        Meaning::IncludesItself(way) => hinted(
            "Ce format se contiendrait lui-même, sans fin.",
            "ramène à lui-même",
            format!("Le chemin\u{a0}: {}.", arrows(way)),
        ),
        Meaning::IncludesTooDeep(limit) => said(
            format!("Il y a plus de {limit} formats l’un dans l’autre."),
            "trop profond",
        ),
        Meaning::CannotComeAbout(until) => hinted(
            format!("Rien à l’intérieur ne peut amener `{}`.", condition(until)),
            "n’arriverait jamais",
            format!("Il y faut une étape avec `{}`.", needed(until)),
        ),
        Meaning::NeverEnds => hinted(
            "Ce `Repeat` n’a pas de fin.",
            "ne s’arrêterait jamais",
            "Donnez-lui `until: …`, ou un nombre de fois `times: …`.",
        ),
        Meaning::NoPasses => said("Ces étapes n’auraient jamais lieu.", "au moins 1"),
        Meaning::NoSteps => said("Il n’y a aucune étape ici.", "au moins une étape"),
        Meaning::TooManySteps(count) => hinted(
            format!("Avec tout ce qu’il utilise, ce format a {count} étapes et blocs."),
            "trop nombreuses",
            format!("Une rencontre en a au plus {STEPS}."),
        ),
        Meaning::NobodyToBind => hinted(
            "Les points ne sont à personne\u{a0}: aucun rôle ne peut s’y lier.",
            "lié à personne",
            "`bind` va avec `of: Objections`\u{a0}: le rôle est alors la personne qui objecte.",
        ),
        Meaning::SayTooLong { language, graphemes } => hinted(
            format!(
                "La phrase pour la salle a {graphemes} lettres{}.",
                language.map(in_language).unwrap_or_default()
            ),
            format!("au plus {SAY_GRAPHEMES}"),
            "On la lit à cinq mètres, d’un coup d’œil\u{a0}; ce que dit qui facilite va dans `aloud`.",
        ),
        Meaning::FewestOverMost(fewest, most) => said(
            format!("Le plus petit nombre de personnes, {fewest}, dépasse le plus grand, {most}."),
            "le plus petit d’abord",
        ),
        Meaning::NoPeople => said("Ce format n’est pour personne.", "au moins une personne"),
        Meaning::ShortestOverTurn { shortest, turn } => said(
            format!("Le tour le plus court, {shortest}, est plus long que le tour, {turn}."),
            format!("au plus {turn}"),
        ),
        Meaning::ShortestOfNothing => hinted(
            "Il y a un tour le plus court, et aucun tour à raccourcir.",
            "sans `turn`",
            "Donnez aussi à l’étape un `turn: \"…\"`.",
        ),
        Meaning::NoDirectReply => hinted(
            "`direct_reply` n’a pas de sens ici\u{a0}: on n’y demande pas la parole.".to_owned(),
            "seulement pour une parole libre",
            "Cela va avec `speak: Queue(Fifo)` et `speak: Popcorn`.",
        ),
        Meaning::OnlyInRound(field) => hinted(
            format!("`{field}` n’a pas de sens ici\u{a0}: on n’y parle pas à tour de rôle."),
            "seulement pour un tour",
            "Cela va avec `speak: Round`.",
        ),
        Meaning::CannotCapture(what) => hinted(
            format!("`{}` ne se recueille pas quand on parle ainsi.", capture(what)),
            "ne va pas avec `speak`",
            format!("Cela va avec {}.", ways_of_speaking(what)),
        ),
        Meaning::MissingLanguage(language) => said(
            format!("Ce texte manque{}.", in_language(*language)),
            format!("pas de `{language}`"),
        ),
    }
}

fn unknown_name(kind: &str, unknown: &Unknown) -> Sentences {
    with_known(format!("{kind} `{}` n’est pas connu.", unknown.found), unknown)
}

fn with_known(what: String, unknown: &Unknown) -> Sentences {
    let here = match unknown.nearest() {
        Some(name) => format!("vouliez-vous dire `{name}`\u{a0}?"),
        None => "pas connu".to_owned(),
    };
    match unknown.listed() {
        Some(names) => hinted(what, here, format!("Connus ici\u{a0}: {}.", listed(names))),
        None => said(what, here),
    }
}

fn in_language(language: Language) -> String {
    match language {
        Language::ENGLISH => " en anglais".to_owned(),
        Language::FRENCH => " en français".to_owned(),
        other => format!(" en `{other}`"),
    }
}

fn arrows(way: &[Id]) -> String {
    let named: Vec<String> = way.iter().map(|id| format!("`{id}`")).collect();
    named.join(" → ")
}
