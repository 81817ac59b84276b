//! Every scene as a picture: its letters at four sizes in both languages, and at 120 × 35 what they are drawn in, in colour and without.
//! Made anew with `INSTA_UPDATE=always cargo test --test screens`; look at what changed before it is committed.

use std::collections::BTreeSet;

use ronde::notation::Language;

use crate::hall::meeting;
use crate::scenes::{self, Scene};

macro_rules! pictures {
    ($($scene:ident)*) => {
        $(#[test] fn $scene() { pictured(stringify!($scene), scenes::$scene); })*

        /// The names of all scenes.
        const SCENES: &[&str] = &[$(stringify!($scene)),*];
    };
}

pictures! {
    home_empty home review setup setup_late waiting check_in presenting proposal_sheet questions reactions amending objection_words objections
    earlier_answer calm_stop_with_an_objection integration amendment second_yes second_round calm_stop poster owner_sheet adopted all_kept
    pause_sheet a_break covered trouble gap_left_out gap_asked action_sheet people_sheet arrival_sheet time_sheet ways_out find help refused
}

fn pictured(name: &str, scene: Scene) {
    for language in [Language::ENGLISH, Language::FRENCH] {
        let letters = scene(meeting(language)).at_every_size();
        kept(&format!("{name}.{}", language.code()), &letters);
    }
    let dark = scene(meeting(Language::ENGLISH)).styles();
    let monochrome = scene(meeting(Language::ENGLISH).monochrome()).styles();
    kept(
        &format!("{name}.roles"),
        &format!("== dark\n{dark}== monochrome\n{monochrome}"),
    );
}

fn kept(name: &str, picture: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, picture));
}

#[test]
fn no_picture_is_left_of_a_scene_that_is_gone() {
    let kinds = ["en", "fr", "roles"];
    let wanted: BTreeSet<String> = SCENES
        .iter()
        .flat_map(|scene| kinds.map(|kind| format!("{scene}.{kind}.snap")))
        .collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens/snapshots");
    let there = std::fs::read_dir(folder)
        .expect("pictures")
        .map(|entry| entry.expect("a picture").file_name());
    let there: BTreeSet<String> = there.map(|name| name.to_string_lossy().into_owned()).collect();
    let left: Vec<&String> = there.difference(&wanted).collect();
    assert!(left.is_empty(), "{left:?}");
}
