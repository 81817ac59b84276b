//! What leaves the program, from a meeting held through the same commands as at a table.

mod held;

use proptest::prelude::*;

use held::{ADOPTED, Meeting};
use ronde::export::json::{self, DecisionJson};
use ronde::export::{Minutes, markdown, poster, table};
use ronde::format::tree::Tree;
use ronde::notation::Language;
use ronde::notation::visible::width;
use ronde::session::ItemId;
use ronde::session::decision::Decision;
use ronde::session::event::Privacy;
use ronde::session::history::History;
use ronde::session::place::Place;
use ronde::session::texts::Content;
use ronde::words::{OwnTerms, Words};

fn words(language: Language) -> Words {
    Words::new(language, &OwnTerms::new())
}

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day")
}

fn adopted() -> Meeting {
    Meeting::played(ADOPTED, Privacy::default())
}

/// The same meeting, every text but the formats replaced; `None` erases it.
fn rewritten(meeting: &Meeting, text: impl Fn(&str) -> Option<String>) -> History {
    let text = |said: String| match said == held::CONSENT_FULL {
        true => Some(said),
        false => text(&said),
    };
    let records = meeting.history.records().iter().cloned();
    History::read(records.map(|record| {
        let texts = held::texts_of(&meeting.history, record.n).into_iter();
        let texts = texts.map(|said| text(said).map_or(Content::Erased, Content::Said));
        (record, texts.collect())
    }))
}

/// Some planned times, as a plan would give them.
fn planned(place: &Place) -> Option<u64> {
    let minutes = match place.last()?.id.as_str() {
        "frame_item" => 1,
        "present" => 4,
        _ => return None,
    };
    Some(minutes * 60_000)
}

fn minutes(history: &History, tree: &Tree) -> Minutes {
    Minutes::of(history, tree, "k3f9", &planned).expect("minutes")
}

fn decision(history: &History, tree: &Tree) -> Decision {
    Decision::of(history, tree, "k3f9", ItemId(1)).expect("a decision")
}

/// Compares with a file in `tests/golden`; `GOLDEN=write cargo test` writes it anew.
fn golden(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, text).expect("a written file");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, kept, "{name} differs");
}

#[test]
fn minutes_are_written_in_both_languages() {
    let meeting = adopted();
    let minutes = minutes(&meeting.history, &meeting.tree);
    golden("minutes.en.md", &markdown(&minutes, &words(Language::ENGLISH)));
    golden("minutes.fr.md", &markdown(&minutes, &words(Language::FRENCH)));
}

#[test]
fn a_decision_is_shown_as_text_in_both_languages() {
    let meeting = adopted();
    let decision = decision(&meeting.history, &meeting.tree);
    golden("show.en.txt", &poster::poster(&decision, &words(Language::ENGLISH), 80));
    golden("show.fr.txt", &poster::poster(&decision, &words(Language::FRENCH), 80));
}

#[test]
fn decisions_are_listed_as_a_table_and_as_json() {
    let meeting = adopted();
    let decision = decision(&meeting.history, &meeting.tree);
    let listed = table::decisions([&decision], &words(Language::ENGLISH), today()).draw(Some(80));
    golden("decisions.en.txt", &listed);
    golden("decisions.json", &json::decisions([&decision]).expect("json"));
}

#[test]
fn nobody_is_named_who_objected_unless_the_group_opened_it() {
    let closed = adopted();
    let opened = Meeting::played(
        ADOPTED,
        Privacy {
            objectors: true,
            talk_times: false,
        },
    );
    let matter = |meeting: &Meeting| decision(&meeting.history, &meeting.tree).matter;
    assert!(matter(&closed).objections.iter().all(|raised| raised.by.is_none()));
    assert!(matter(&closed).concerns.iter().all(|kept| kept.by.is_none()));
    assert!(matter(&opened).objections.iter().all(|raised| raised.by.is_some()));
    let page = |meeting: &Meeting| markdown(&minutes(&meeting.history, &meeting.tree), &words(Language::ENGLISH));
    assert!(page(&opened).contains("Mondays are market days. (Chen)"));
    assert!(page(&opened).contains("did not object to deciding without waiting"));
    assert!(page(&closed).contains("and left an answer"));
    assert!(!page(&closed).contains("(Chen)"));
}

#[test]
fn talk_times_are_in_the_minutes_only_where_the_group_opened_them_and_without_names() {
    let privacy = Privacy {
        objectors: false,
        talk_times: true,
    };
    let opened = Meeting::played(ADOPTED, privacy);
    let talk = minutes(&opened.history, &opened.tree).talk.expect("talk times");
    assert!(
        talk.least <= talk.median && talk.median <= talk.most && talk.people >= 4,
        "{talk:?}"
    );
    let closed = adopted();
    assert_eq!(minutes(&closed.history, &closed.tree).talk, None);
}

#[test]
fn an_erased_text_and_a_forgotten_person_are_shown_as_that() {
    let meeting = adopted();
    let history = rewritten(&meeting, |said| {
        let erased = said == "Chen" || said == "Mondays are market days.";
        (!erased).then(|| said.to_owned())
    });
    let page = markdown(&minutes(&history, &meeting.tree), &words(Language::ENGLISH));
    assert!(page.contains("Person 3") && !page.contains("Chen"), "{page}");
    assert!(
        page.contains("(erased at somebody’s wish)") && !page.contains("market"),
        "{page}"
    );
    let json = json::decision(&decision(&history, &meeting.tree)).expect("json");
    assert!(json.contains("\"#3\""), "{json}");
}

#[test]
fn minutes_of_a_meeting_that_goes_on_say_so() {
    let meeting = adopted();
    let earlier = meeting.history.records().iter().take(20).cloned();
    let history = History::read(earlier.map(|record| {
        let texts = held::texts_of(&meeting.history, record.n).into_iter();
        let texts = texts.map(Content::Said).collect();
        (record, texts)
    }));
    let minutes = minutes(&history, &meeting.tree);
    assert_eq!(minutes.ended, None);
    assert_eq!(minutes.decisions().count(), 0);
    let page = markdown(&minutes, &words(Language::FRENCH));
    assert!(page.contains("Ce qui n’est pas encore décidé"), "{page}");
    assert!(page.contains("ce compte rendu sera refait"), "{page}");
}

#[test]
fn the_sources_in_the_journal_give_the_steps_of_the_meeting_back() {
    let meeting = adopted();
    let read = ronde::session::sources::tree(&meeting.history);
    let titles = |tree: &Tree| minutes(&meeting.history, tree).agenda;
    assert_eq!(titles(&read), titles(&meeting.tree));
}

#[test]
fn a_meeting_of_several_items_says_what_is_open_and_what_was_agreed_about_time() {
    let meeting = Meeting::played(include_str!("held/items_play.ron"), Privacy::default());
    let minutes = Minutes::of(&meeting.history, &meeting.tree, "t7x2", &planned).expect("minutes");
    golden("items.en.md", &markdown(&minutes, &words(Language::ENGLISH)));
    golden("items.fr.md", &markdown(&minutes, &words(Language::FRENCH)));
    let deferred = Decision::of(&meeting.history, &meeting.tree, "t7x2", ItemId(1)).expect("a decision");
    assert_eq!(deferred.looked_at_again(), chrono::NaiveDate::from_ymd_opt(2027, 1, 12));
    let json = DecisionJson::from(&deferred);
    assert_eq!(
        (json.status, json.absent_rule.as_deref()),
        (json::Status::Deferred, Some("ignore"))
    );
}

/// The hostile texts of the cases, each as given.
fn hostile() -> Vec<String> {
    let cases: serde_json::Value = serde_json::from_str(include_str!("cases/hostile/texts.json")).expect("the cases");
    let texts = cases["texts"].as_array().expect("texts");
    let mut texts: Vec<String> = texts
        .iter()
        .filter_map(|case| case["text"].as_str())
        .map(str::to_owned)
        .collect();
    // The payloads for Markdown of the same collection (cases/hostile/exports.json).
    texts.extend(
        [
            "# Décision adoptée",
            "---",
            "- [x] fait\n1. un",
            "a | b || c",
            "```\nfin",
            "[cliquez](javascript:alert(1))",
            "![](https://exemple.invalid/p.png)",
            "<details><summary>x",
            "*a* _b_ **c** ~~d~~ `e`",
            "> objection\n> consentement",
            "a\n===",
            "a\n|-|",
            "&lt;b&gt;",
            "ends with \\",
        ]
        .map(str::to_owned),
    );
    texts
}

/// What is left of a page when all that is only text is taken away: how it is built.
fn structure(page: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in page.lines() {
        let mut kept = String::new();
        let mut signs = line.trim_start().chars();
        let begins_a_list = line.trim_start().starts_with("- ");
        kept.extend(begins_a_list.then_some('-'));
        while let Some(sign) = signs.next() {
            match sign {
                '\\' => {
                    signs.next();
                }
                '#' | '>' | '*' | '_' | '`' | '[' | ']' | '<' | '|' | '~' | '&' | '$' => kept.push(sign),
                _ => {}
            }
        }
        // Lines and paragraphs of one text are one.
        let continues = kept.is_empty() || kept == ">";
        if !(continues
            && lines
                .last()
                .is_some_and(|last| *last == kept || last.starts_with(['-', '>'])))
        {
            lines.push(kept);
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[test]
fn hostile_texts_change_nothing_in_how_a_page_is_built() {
    let meeting = adopted();
    let page = |text: &str, language| {
        let history = rewritten(&meeting, |_| Some(text.to_owned()));
        markdown(&minutes(&history, &meeting.tree), &words(language))
    };
    for language in Language::SHIPPED {
        let plain = structure(&page("plain", language));
        for text in hostile() {
            assert_eq!(structure(&page(&text, language)), plain, "{text:?}");
        }
    }
}

#[test]
fn hostile_texts_reach_no_terminal_and_stay_within_its_width() {
    let meeting = adopted();
    for text in hostile() {
        let history = rewritten(&meeting, |_| Some(text.clone()));
        let decision = decision(&history, &meeting.tree);
        let words = words(Language::FRENCH);
        for columns in [20, 40, 80] {
            let listed = table::decisions([&decision], &words, today()).draw(Some(columns));
            let shown = poster::poster(&decision, &words, columns);
            for line in listed.lines().chain(shown.lines()) {
                assert!(width(line) <= columns, "{columns}: {line:?}");
                assert!(
                    !line.chars().any(|sign| sign.is_control() || sign == '\u{202e}'),
                    "{line:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// Law: what is written as JSON is read back the same, and holds no sign that moves or hides anything.
    #[test]
    fn json_is_read_back_the_same(text in any::<String>()) {
        let meeting = adopted();
        let history = rewritten(&meeting, |_| Some(text.clone()));
        let decision = decision(&history, &meeting.tree);
        let written = json::decision(&decision).expect("json");
        let read: DecisionJson = serde_json::from_str(&written).expect("what was written");
        prop_assert_eq!(&read, &DecisionJson::from(&decision));
        prop_assert_eq!(read.text.as_deref(), Some(text.as_str()));
        let moves = |sign: char| sign != '\n' && (sign.is_control() || ('\u{202a}'..='\u{202e}').contains(&sign));
        prop_assert!(!written.chars().any(moves));
    }
}

#[test]
fn who_did_not_come_is_not_among_those_who_were_there() {
    let meeting = Meeting::played(
        r#"(
            format: "consent_full", subject: "Which evening do we meet?",
            people: ["Aïcha", "Bruno", "Chen", "Dora"], roles: {"proposal_holder": "Bruno"},
            play: [
                (do: People(Excuse("Dora"))),
                (do: People(Excuse("Chen"))),
                (until: "present", do: Item(Propose(text: "We meet on Mondays."))),
                (until: "react", do: People(Arrive("Chen"))),
                (until: "end", expect: Outcome(item: 1, is: Adopted)),
            ],
        )"#,
        Privacy::default(),
    );
    let page = markdown(&minutes(&meeting.history, &meeting.tree), &words(Language::ENGLISH));
    assert!(page.contains("- Present: Aïcha, Bruno and Chen\n"), "{page}");
    assert!(page.contains("- Not present: Dora\n"), "{page}");
    assert!(page.contains("- Chen came at "), "{page}");
}
