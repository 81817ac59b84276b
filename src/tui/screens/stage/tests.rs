//! What holds for every scene at every size.

mod held;
mod room;
mod scenes;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use self::held::{LOOK, lines};
use self::scenes::{Scene, adopted_after, all, checking_out, dated, heard_from, objections};
use super::people::lit;
use super::sentence::sentence;
use super::{Cue, Hit, Shown, hit};
use crate::session::command::{Command, Gift, History, Request};
use crate::session::decide::RoleFor;
use crate::session::expected::{Doing, Expected};
use crate::tui::intent::Intent;
use crate::tui::theme::{ASCII, DARK, Depth, Look, Role, Theme, UNICODE};
use crate::words::sentences::{Way, undo_said};

/// From the smallest at which the sentence stands, up.
const SIZES: [(u16, u16); 8] = [
    (40, 12),
    (60, 18),
    (80, 24),
    (100, 30),
    (120, 22),
    (120, 35),
    (160, 40),
    (200, 50),
];

const COLOURED: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

/// A covered screen and a break say neither sentence nor speaker.
fn says_something(scene: &Scene) -> bool {
    !["covered", "a break"].contains(&scene.name)
}

/// How many of the words stand in the picture in their order.
fn words_in_order(picture: &str, sentence: &str) -> usize {
    let mut rest = picture;
    let found = sentence.split(' ').take_while(|word| match rest.find(*word) {
        Some(at) => {
            rest = &rest[at + word.len()..];
            true
        }
        None => false,
    });
    found.count()
}

#[test]
fn the_sentence_stands_on_the_screen_at_every_size() {
    for scene in all().iter().filter(|scene| says_something(scene)) {
        let sentence = scene.held.context(LOOK, sentence);
        for size in SIZES {
            let picture = scene.held.drawn(size, &scene.shown).join("\n");
            let wanted = if size.0 < 60 { 3 } else { usize::MAX };
            let wanted = wanted.min(sentence.split(' ').count());
            let found = words_in_order(&picture, &sentence);
            assert!(
                found >= wanted,
                "{} {size:?}: {found} words of “{sentence}”\n{picture}",
                scene.name
            );
        }
    }
}

#[test]
fn who_speaks_or_is_asked_stands_on_the_screen_at_every_size() {
    for scene in all().iter().filter(|scene| says_something(scene)) {
        let name = scene
            .held
            .context(LOOK, |context| lit(context.view).map(|person| context.name(person)));
        let Some(name) = name else { continue };
        for size in SIZES.into_iter().chain([(30, 3), (20, 2), (12, 1)]) {
            let picture = scene.held.drawn(size, &scene.shown).join("\n");
            let shown = name.chars().take(usize::from(size.0) - 3).collect::<String>();
            assert!(picture.contains(&shown), "{} {size:?}: {name}\n{picture}", scene.name);
        }
    }
}

/// Runs of cells filled with lamp light.
fn chips(buffer: &Buffer) -> usize {
    let lamp = COLOURED.theme.style(Role::Lamp).fg.unwrap_or(Color::Reset);
    let is_lit = |x: u16, y: u16| buffer[(x, y)].bg == lamp;
    let area = buffer.area;
    let starts = |y: u16| (0..area.width).filter(move |x| is_lit(*x, y) && (*x == 0 || !is_lit(x - 1, y)));
    (0..area.height).map(|y| starts(y).count()).sum()
}

#[test]
fn at_most_one_chip_is_lit_and_exactly_one_while_somebody_speaks() {
    for scene in all() {
        let somebody = scene.held.context(LOOK, |context| lit(context.view).is_some());
        for size in SIZES {
            let chips = chips(&scene.held.buffer(size, &scene.shown, COLOURED));
            assert!(chips <= 1, "{} {size:?}: {chips}", scene.name);
            let asked_in_a_question = size.1 < 24 || !says_something(&scene);
            assert!(
                chips == 1 || !somebody || asked_in_a_question,
                "{} {size:?}: nobody is lit",
                scene.name
            );
        }
    }
}

#[test]
fn nothing_breaks_at_any_size_in_any_letters() {
    let scenes = all();
    let ascii = Look {
        theme: Theme::Monochrome,
        glyphs: &ASCII,
    };
    let mut runner = TestRunner::new(Config::with_cases(400));
    let strategy = (0..scenes.len(), 1u16..140, 1u16..45, 0usize..40);
    let law = runner.run(&strategy, |(index, width, height, scroll)| {
        let scene = &scenes[index];
        let shown = Shown {
            scroll,
            ..scene.shown.clone()
        };
        for look in [LOOK, ascii, COLOURED] {
            let buffer = scene.held.buffer((width, height), &shown, look);
            prop_assert_eq!(lines(&buffer).len(), usize::from(height));
        }
        Ok(())
    });
    law.unwrap();
}

#[test]
fn all_answers_of_a_person_who_is_asked_stand_in_the_hint_at_every_size() {
    let asked = objections();
    let amended = scenes::consent_at("amend");
    let tabled = scenes::tabled();
    let five: &[&str] = &["garder", "préciser", "modifier", "remanier", "retirer"];
    for (held, answers) in [
        (&asked, ["pas d’objection", "objection", "préoccupation"].as_slice()),
        (&amended, five),
        (&tabled, ["oui", "non", "pas encore"].as_slice()),
    ] {
        for size in SIZES {
            let picture = held.drawn(size, &Shown::default());
            let last = picture[picture.len() - 3..].join("\n");
            for answer in answers {
                assert!(last.contains(answer), "{answer} {size:?}\n{last}");
            }
        }
    }
}

#[test]
fn the_wall_is_the_same_whoever_objected() {
    let turned = |who: [&str; 2]| heard_from(who[0], who[1]);
    let (one, other) = (turned(["Dominique", "Chen"]), turned(["Chen", "Dominique"]));
    let decided = |who: [&str; 2]| adopted_after(who[0], who[1]);
    let (kept, also) = (decided(["Dominique", "Chen"]), decided(["Chen", "Dominique"]));
    for size in SIZES {
        let drawn = |held: &held::Held| held.drawn(size, &Shown::default());
        assert_eq!(drawn(&one), drawn(&other), "{size:?}");
        assert_eq!(drawn(&kept), drawn(&also), "{size:?}");
    }
}

#[test]
fn no_digits_run_while_objections_are_asked_for() {
    let held = objections();
    for size in SIZES {
        let picture = held.drawn(size, &Shown::default()).join("\n");
        let digits = picture.split_whitespace().find(|word| {
            let parts: Vec<&str> = word.split(':').collect();
            parts.len() == 2
                && parts
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit()))
        });
        assert_eq!(digits, None, "{size:?}");
        assert!(!picture.contains('━'), "{size:?}");
    }
}

#[test]
fn the_cue_is_for_everyone_only_while_it_is_asked_for() {
    let held = objections();
    let with = |cue| {
        let shown = Shown {
            cue,
            ..Shown::default()
        };
        held.drawn((120, 35), &shown).join("\n").contains("Facilitation")
    };
    assert!(!with(Cue::ByAudience));
    assert!(with(Cue::Until(held.meeting.now() + 1)));
    assert!(!with(Cue::Until(held.meeting.now())));
}

#[test]
fn a_text_too_long_for_its_place_says_which_lines_are_seen_and_scrolls_to_its_end() {
    let held = objections();
    let first = held.drawn((40, 12), &Shown::default()).join("\n");
    assert!(first.contains("lignes 1 à 2 sur 11"), "{first}");
    let shown = Shown {
        scroll: 99,
        ..Shown::default()
    };
    let last = held.drawn((40, 12), &shown).join("\n");
    assert!(
        last.contains("lignes 10 à 11 sur 11") && last.contains("six mois"),
        "{last}"
    );
}

#[test]
fn until_when_it_holds_and_when_it_is_looked_at_again_stand_with_the_text_that_is_decided_on() {
    for scene in dated() {
        for size in SIZES {
            let scrolled = |scroll| {
                let shown = Shown {
                    scroll,
                    ..Shown::default()
                };
                scene.held.drawn(size, &shown).join("\n")
            };
            let picture: String = (0..20).map(scrolled).collect();
            // What an amendment leaves as it was may be folded.
            let words: &[&str] = match scene.name {
                "a dated amendment" => &["mars"],
                _ => &["30 avr", "avril"],
            };
            for word in words {
                assert!(picture.contains(word), "{} {size:?}: no {word}\n{picture}", scene.name);
            }
        }
    }
}

#[test]
fn the_text_that_is_decided_on_stands_on_the_screen_once() {
    for scene in dated() {
        for (width, height) in [(93, 30), (94, 24), (96, 30), (100, 24), (100, 30), (104, 30), (120, 35)] {
            let picture = scene.held.drawn((width, height), &Shown::default()).join("\n");
            // What an amendment leaves as it was may be folded.
            let least = usize::from(scene.name != "a dated amendment");
            let times = picture.matches("Nextcloud").count();
            assert!(
                (least..=1).contains(&times),
                "{} {width} × {height}\n{picture}",
                scene.name
            );
        }
    }
}

/// What undo or redo said of this meeting.
fn gone(held: &mut held::Held, history: History) -> String {
    let before = held.meeting.session().clone();
    let command = Command::History(history);
    held.meeting.perform(Request { by: None, command }).unwrap();
    let way = match history {
        History::Undo => Way::Back,
        History::Redo => Way::Again,
    };
    held.context(LOOK, |context| {
        undo_said(&before, &context.telling(), way).replace('\u{a0}', " ")
    })
}

#[test]
fn undo_names_the_state_regained() {
    let mut held = objections();
    let asked = held.speaker();
    held.gives(&asked, Gift::Objection(String::new()));
    assert_eq!(
        gone(&mut held, History::Undo),
        format!("Retour : {asked} n’a pas encore répondu.")
    );
    assert_eq!(gone(&mut held, History::Redo), format!("Rétabli : {asked} a répondu."));
    let mut decided = scenes::adopted();
    assert_eq!(gone(&mut decided, History::Undo), "Retour : rien n’est encore décidé.");
    assert_eq!(gone(&mut decided, History::Redo), "Rétabli : c’est décidé.");
    let mut tabled = scenes::tabled();
    assert_eq!(
        gone(&mut tabled, History::Undo),
        "Retour : cette objection telle qu’elle était."
    );
}

#[test]
fn undone_to_the_beginning_every_step_back_says_a_state() {
    let mut held = scenes::adopted();
    let mut last = String::new();
    while held.meeting.history().undo().is_ok() {
        last = gone(&mut held, History::Undo);
        assert!(last.starts_with("Retour : ") && last.len() > 12, "{last}");
    }
    assert_eq!(last, "Retour : la rencontre n’a pas commencé.");
}

#[test]
fn the_hint_says_who_gets_the_floor_and_space_gives_it() {
    let mut held = scenes::consent_at("react");
    held.space();
    let Expected::Does(Doing::FloorTo(next)) = held.expected() else {
        panic!("{:?}", held.expected());
    };
    let name = held.meeting.name(next).unwrap().to_owned();
    let picture = held.drawn((120, 35), &Shown::default());
    assert!(
        picture[34].contains(&format!("passer la parole à {name}")),
        "{}",
        picture[34]
    );
    held.space();
    assert_eq!(held.speaker(), name);
}

#[test]
fn a_name_a_step_and_the_words_of_a_key_can_be_clicked() {
    let held = scenes::consent_at("react");
    let place = ratatui::layout::Rect::new(0, 0, 120, 35);
    let picture = held.drawn((120, 35), &Shown::default());
    let cell = |words: &str| {
        let found = picture.iter().enumerate().find_map(|(row, line)| {
            let at = line.find(words)?;
            Some((line[..at].chars().count(), row))
        });
        let (column, row) = found.unwrap();
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    };
    let clicked = |words: &str| held.context(LOOK, |context| hit(place, context, &Shown::default(), cell(words)));
    assert_eq!(clicked("Gwenaëlle"), Some(Hit::Seat(held.person("Gwenaëlle"))));
    assert!(matches!(clicked("Objections"), Some(Hit::Step(_))));
    assert_eq!(clicked("passer la parole"), Some(Hit::Key(Intent::Next)));
    assert_eq!(clicked("annuler"), Some(Hit::Key(Intent::Undo)));
    assert_eq!(
        held.context(LOOK, |context| hit(place, context, &Shown::default(), (110, 30))),
        None
    );
}

#[test]
fn who_is_shown_as_next_is_who_space_gives_the_floor_to() {
    let mut seen = 0;
    for scene in all() {
        let Expected::Does(Doing::FloorTo(person)) = scene.held.expected() else {
            continue;
        };
        let next = scene.held.context(LOOK, |context| {
            let lit = lit(context.view);
            context.view.then.iter().copied().find(|next| Some(*next) != lit)
        });
        assert_eq!(next, Some(person), "{}", scene.name);
        seen += 1;
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn a_check_out_after_the_decision_is_a_round_of_its_own() {
    let held = checking_out();
    let picture = held.drawn((120, 35), &Shown::default()).join("\n");
    let decided = held.context(LOOK, |context| context.words.stop_decided());
    assert!(
        picture.contains(&held.speaker()) && !picture.contains(&decided),
        "{picture}"
    );
    assert!(held.context(LOOK, |context| {
        super::people::step(context.view).is_some_and(|step| step.object.is_none())
    }));
}

#[test]
fn a_round_that_would_begin_with_who_facilitates_says_so_with_the_key_for_another_voice() {
    let people = ["Aïcha", "Bruno"];
    let mut setup = held::setup("stand_up", "Aujourd’hui", &people);
    setup.roles = [(held::id("facilitator"), RoleFor::Person(0))].into();
    let mut meeting = held::Held::begun(setup);
    meeting.until("round");
    let said = "Aïcha facilite\u{a0}: une autre voix peut ouvrir le tour.";
    for size in SIZES.into_iter().filter(|(columns, _)| *columns >= 80) {
        let drawn = meeting.drawn(size, &Shown::default());
        let drawn = drawn.join("\n");
        assert!(
            drawn.contains(said) && drawn.contains(" g  donner la parole à…"),
            "{drawn}"
        );
    }
    meeting.space();
    assert!(!meeting.drawn((120, 35), &Shown::default()).join("").contains(said));
}
