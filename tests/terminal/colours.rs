//! The theme that is asked for, that the team has set, that the terminal's background asks for.

use crate::driver::{Place, Program};

/// Grounds as a terminal of millions of colours is told them.
const DARK: &str = "48;2;19;23;28";
const LIGHT: &str = "48;2;251;248;241";

const QUESTION: &str = "\x1b]11;?";
const WHITE: &[u8] = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\";

fn home(place: &Place, arguments: &[&str]) -> Program {
    let mut ronde = place.starts(arguments);
    ronde.sees("Begin");
    ronde
}

fn written(ronde: &Program) -> String {
    String::from_utf8_lossy(&ronde.bytes()).into_owned()
}

fn coloured() -> Place {
    Place::new().with("COLORTERM", "truecolor")
}

#[test]
fn the_first_screen_stands_in_the_colours_that_are_asked_for() {
    for (place, arguments, ground) in [
        (coloured(), &[][..], DARK),
        (coloured(), &["--theme", "light"][..], LIGHT),
        (coloured().with("COLORFGBG", "0;15"), &[][..], LIGHT),
        (coloured().with("COLORFGBG", "0;15"), &["--theme", "dark"][..], DARK),
        (coloured().with_file("ronde.ron", "(theme: \"light\")"), &[][..], LIGHT),
        (
            coloured()
                .with_file("ronde.ron", "(theme: \"night\")")
                .with_file("themes/night.ron", "(ground: \"#010203\")"),
            &[][..],
            "48;2;1;2;3",
        ),
    ] {
        assert!(
            written(&home(&place, arguments)).contains(ground),
            "{arguments:?} {ground}"
        );
    }
}

#[test]
fn a_terminal_that_tells_a_light_background_gets_the_light_theme_and_no_key_is_lost_or_made() {
    let mut ronde = coloured().starts::<&str>([]);
    ronde
        .writes(QUESTION)
        .presses("Down")
        .sends(WHITE)
        .presses("Down")
        .writes(LIGHT);
    ronde.sees("prepare “Check-out”").presses("q");
    ronde.ends_and_gives_the_terminal_back();
}

#[test]
fn an_answer_that_comes_late_changes_no_theme_that_was_chosen_since() {
    let mut ronde = coloured().starts(["--theme", "dark"]);
    ronde
        .sees("Begin")
        .sends(WHITE)
        .presses("Down")
        .sees("prepare “Check-in”");
    assert!(!written(&ronde).contains(LIGHT) && !written(&ronde).contains(QUESTION));
}

#[test]
fn a_slip_in_a_theme_is_shown_with_its_line_and_the_program_starts_all_the_same() {
    let place = coloured()
        .with_file("ronde.ron", "(theme: \"night\")")
        .with_file("themes/night.ron", "(\n    lamp: \"amber\",\n)");
    let mut ronde = home(&place, &[]);
    ronde.sees("The colours “night” could not be read").presses("q");
    let end = ronde.ends_and_gives_the_terminal_back();
    assert!(end.said.contains("night.ron:2:11"), "{}", end.said);
    assert!(
        end.said.contains("A colour is `#` and six digits from 0 to f."),
        "{}",
        end.said
    );
}

#[test]
fn a_theme_that_is_none_is_refused_on_the_command_line_and_said_of_the_settings() {
    let answered = Place::new().calls(["--theme", "dusk"]);
    assert_eq!(answered.code, Some(1), "there is no terminal here");
    let mut ronde = Place::new().starts(["--theme", "../dusk"]);
    let end = ronde.ends_and_gives_the_terminal_back();
    assert_eq!(end.code, Some(2));
    assert!(end.said.contains("There is no theme “../dusk”."), "{}", end.said);
    let place = Place::new().with_file("ronde.ron", "(theme: \"dusk\")");
    let mut ronde = home(&place, &[]);
    ronde.presses("q");
    let end = ronde.ends_and_gives_the_terminal_back();
    assert!(end.said.contains("There is no theme “dusk”."), "{}", end.said);
}
