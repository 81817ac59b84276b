//! What the journal and scripts hold comes back as it was written.

use ronde::notation::ron;
use ronde::session::script::{Script, play};
use ronde::session::{Command, Event};

use crate::meeting::meeting;

/// Copied from DESIGN, "Scripts".
const SCRIPT: &str = r#"(
    format: "consent_full", subject: "Which evening do we meet?", seed: 7, pace: "20s",
    people: ["Aïcha", "Bruno", "Chen", "Dora"], roles: {"proposal_holder": "Bruno"},
    play: [
        (until: "present", do: Item(Propose(text: "We meet on Mondays.", need: "Half of us never manage Sundays."))),
        (until: "amend", by: "Bruno", do: Item(Amend(choice: Keep))),
        (until: "rounds:1/consent_round", by: "Chen", do: Gift(Objection("Mondays are market days."))),
        (by: "Dora", do: Gift(Concern("It is late in the evening."))),
        (until: "integrate", after: "4m", do: Item(Propose(text: "We meet on Tuesdays."))),
        (by: "Chen", do: Gift(Yes)),
        (by: "Bruno", do: Gift(Yes)),
        (until: "end", expect: Outcome(item: 1, is: Adopted)),
        (expect: Concerns(item: 1, kept: 1)),
    ],
)"#;

#[test]
fn the_script_of_the_design_plays_to_its_end() {
    let script: Script = ron::read(SCRIPT).expect("a script");
    let mut m = meeting("consent_full", "Aïcha, Bruno, Chen, Dora")
        .role("proposal_holder", "Bruno")
        .opens();
    play(&script, &mut m).expect("plays");
    for record in m.history.records() {
        comes_back(&record.does);
    }
}

/// What a script holds can be sent by a key, and the other way round.
pub fn command_comes_back(command: &Command) {
    let line = ron::write(command).expect("writable");
    let read: Command = ron::read(&line).unwrap_or_else(|slip| panic!("{line}: {slip:?}"));
    assert_eq!(read, *command, "{line}");
}

/// Written on one line, and the same when read.
pub fn comes_back(events: &[Event]) {
    let line = ron::write(events).expect("writable");
    assert!(!line.contains('\n'), "{line}");
    let read: Vec<Event> = ron::read(&line).unwrap_or_else(|slip| panic!("{line}: {slip:?}"));
    assert_eq!(read, events, "{line}");
}
