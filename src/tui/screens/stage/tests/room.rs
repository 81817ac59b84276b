//! The room's view of every scene: as legible, and nothing in it that is for the facilitator.

use super::held::{LOOK, lines};
use super::scenes::{CONCERN, OBJECTION, all, consent_at, heard_from, objections};
use super::{COLOURED, SIZES, chips, says_something, words_in_order};
use crate::session::command::{Command, PauseFor, Time};
use crate::tui::screens::stage::Foot;
use crate::tui::screens::stage::people::lit;
use crate::tui::screens::stage::sentence::sentence;

fn drawn(scene: &super::held::Held, size: (u16, u16)) -> Vec<String> {
    lines(&scene.room_buffer(size, &Foot::default(), LOOK))
}

#[test]
fn the_room_reads_the_sentence_and_who_speaks_at_every_size() {
    for scene in all().iter().filter(|scene| says_something(scene)) {
        let sentence = scene.held.context(LOOK, sentence);
        let name = scene
            .held
            .context(LOOK, |context| lit(context.view).map(|person| context.name(person)));
        for size in SIZES {
            let picture = drawn(&scene.held, size).join("\n");
            let wanted = sentence
                .split(' ')
                .count()
                .min(if size.0 < 60 { 3 } else { usize::MAX });
            let found = words_in_order(&picture, &sentence);
            assert!(
                found >= wanted,
                "{} {size:?}: {found} of “{sentence}”\n{picture}",
                scene.name
            );
            assert!(
                name.iter().all(|name| picture.contains(name.as_str())),
                "{} {size:?}\n{picture}",
                scene.name
            );
            assert!(chips(&scene.held.room_buffer(size, &Foot::default(), COLOURED)) <= 1);
        }
    }
}

#[test]
fn the_room_sees_no_key_no_cue_and_no_note() {
    for scene in all() {
        for size in SIZES {
            let picture = drawn(&scene.held, size).join("\n");
            for hidden in ["Espace", "annuler", "? aide", "Facilitation", "chercher"] {
                assert!(
                    !picture.contains(hidden),
                    "{} {size:?}: {hidden}\n{picture}",
                    scene.name
                );
            }
        }
    }
}

#[test]
fn nothing_breaks_in_the_rooms_view_at_any_size() {
    for scene in all() {
        for width in 1..140 {
            let height = 1 + width % 45;
            let buffer = scene.held.room_buffer((width, height), &Foot::default(), LOOK);
            assert_eq!(lines(&buffer).len(), usize::from(height));
        }
    }
}

#[test]
fn a_round_of_objections_is_drawn_for_the_room_as_in_picture_38() {
    insta::assert_snapshot!(drawn(&objections(), (90, 28)).join("\n"));
}

#[test]
fn a_round_of_reactions_is_drawn_for_the_room_as_in_picture_07() {
    let mut held = consent_at("react");
    held.space().passes(12_000);
    insta::assert_snapshot!(drawn(&held, (120, 35)).join("\n"));
}

#[test]
fn a_message_and_a_remark_stand_at_the_foot_and_leave_the_picture_whole() {
    let foot = Foot {
        message: Some("La pizza est là ; on reprend dans le jardin.".into()),
        remark: Some("l’écran de facilitation est fermé".into()),
    };
    let picture = lines(&objections().room_buffer((90, 28), &foot, LOOK));
    assert!(picture[25].contains("La pizza est là"), "{picture:#?}");
    assert!(
        picture[27].ends_with("l’écran de facilitation est fermé"),
        "{picture:#?}"
    );
    assert!(picture.join("\n").contains("Voyez-vous"));
}

#[test]
fn a_break_shows_the_room_when_it_goes_on() {
    let mut held = consent_at("react");
    held.does(Command::Time(Time::Pause(PauseFor::Break("10m".parse().unwrap()))));
    let picture = drawn(&held, (90, 28)).join("\n");
    assert!(
        picture.contains("Nous reprenons à") && picture.contains("encore 10 minutes"),
        "{picture}"
    );
}

#[test]
fn the_rooms_view_is_the_same_whoever_objected() {
    let (one, other) = (heard_from("Dominique", "Chen"), heard_from("Chen", "Dominique"));
    for size in SIZES {
        assert_eq!(drawn(&one, size), drawn(&other, size), "{size:?}");
    }
    let picture = drawn(&one, (120, 35)).join("\n");
    let first = |text: &str| text.split(' ').next().unwrap().to_owned();
    assert!(
        picture.contains(&first(OBJECTION)) && picture.contains(&first(CONCERN)),
        "{picture}"
    );
}
