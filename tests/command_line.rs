//! The command line as people and other programs use it: help in both languages, exit codes, what is said of slips, who holds a
//! meeting, a place without a terminal.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ronde::store::RealDisk;
use ronde::store::lock::{self, Holder};
use tempfile::TempDir;

/// An empty workspace, and `ronde` called in it.
struct Team {
    folder: TempDir,
}

impl Team {
    fn new() -> Team {
        let team = Team {
            folder: tempfile::tempdir().unwrap(),
        };
        team.ronde(&["init", team.path("").to_str().unwrap()]).done();
        team
    }

    fn path(&self, below: &str) -> std::path::PathBuf {
        self.folder.path().join(below)
    }

    fn write(&self, below: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(below), bytes).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ronde"));
        command.args(arguments).current_dir(self.folder.path());
        // Nothing of the machine on which the tests run.
        command.env_clear().env("HOME", self.folder.path()).env("LC_ALL", "C");
        command
    }

    fn ronde(&self, arguments: &[&str]) -> Answer {
        Answer::from(self.command(arguments).output().unwrap())
    }

    /// Plays a script written here, and gives the folder of its session.
    fn played(&self) -> std::path::PathBuf {
        self.write("evening.ron", SCRIPT);
        self.ronde(&["play", "evening.ron"]).done();
        let mut sessions = std::fs::read_dir(self.path("sessions")).unwrap();
        sessions.next().unwrap().unwrap().path()
    }
}

const TWO_OF_ONE_NAME: &str = r#"(
    format: "check_in", subject: "Tea at four?", language: "en", people: ["Aïcha", "Bruno", "aïcha"], play: [],
)"#;

const SCRIPT: &str = r#"(
    format: "consent_l", subject: "Tea at four?", begins: "2026-11-24T14:30:00+01:00", language: "en",
    people: ["Aïcha", "Bruno", "Chen"], roles: {"proposal_holder": "Bruno"},
    play: [
        (until: "say", do: Item(Propose(text: "We have tea at four."))),
        (until: "record", expect: Outcome(item: 1, is: Adopted)),
        (do: Item(Care(owner: Person("Chen"), review: "2027-02-24", criteria: "Everyone had tea."))),
        (until: "end"),
    ],
)"#;

/// What came back.
#[derive(Debug)]
struct Answer {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Answer {
    fn from(output: Output) -> Answer {
        Answer {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Answer {
    fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// It ended with this code and said this on the side, and nothing where answers go.
    fn refused(self, code: i32, parts: &[&str]) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        for part in parts {
            assert!(self.err.contains(part), "{part:?} is not in:\n{}", self.err);
        }
        self.err
    }
}

#[test]
fn the_help_of_every_command_is_written_in_both_languages() {
    let team = Team::new();
    let commands: &[&[&str]] = &[
        &[],
        &["run"],
        &["resume"],
        &["decisions"],
        &["show"],
        &["verify"],
        &["play"],
        &["formats"],
        &["formats", "list"],
        &["formats", "show"],
        &["formats", "check"],
        &["init"],
    ];
    for language in ["en", "fr"] {
        let help = |command: &&[&str]| {
            team.ronde(&[command, &["--help", "--lang", language][..]].concat())
                .done()
        };
        let tree: Vec<String> = commands.iter().map(help).collect();
        insta::assert_snapshot!(format!("help_{language}"), tree.join("\n────\n\n"));
    }
}

#[test]
fn wrong_use_is_told_in_the_readers_language_and_ends_with_2() {
    let team = Team::new();
    for (arguments, english, french) in [
        (
            &["rum"][..],
            "There is no command “rum”. Did you mean run",
            "Il n’y a pas de commande «\u{a0}rum\u{a0}».",
        ),
        (&["run"], "Needed: <FORMAT>", "Il manque\u{a0}: <FORMAT>"),
        (
            &["run", "consent"],
            "consent_full, consent_light",
            "consent_full, consent_light",
        ),
        (
            &["run", "tango"],
            "There is no format “tango”.",
            "Il n’y a pas de format «\u{a0}tango\u{a0}».",
        ),
        (
            &["run", "round", "--people", "Aïcha, Aïcha"],
            "“Aïcha” stands twice",
            "«\u{a0}Aïcha\u{a0}» figure deux fois",
        ),
        (
            &["run", "round", "--people", "Aïcha", "--role", "scribe"],
            "ROLE=NAME",
            "ROLE=NOM",
        ),
        (
            &["run", "round", "--people", "Aïcha", "--role", "scribe=Chen"],
            "Nobody among the people is called “Chen”.",
            "Personne ici ne s’appelle «\u{a0}Chen\u{a0}».",
        ),
        (
            &["run", "round", "--end", "tea"],
            "“tea” is no time of day.",
            "«\u{a0}tea\u{a0}» n’est pas une heure.",
        ),
        (
            &["resume", "k3f9"],
            "There is no meeting “k3f9”.",
            "Il n’y a pas de rencontre «\u{a0}k3f9\u{a0}».",
        ),
        (
            &["show", "k3f9-1"],
            "There is no decision “k3f9-1”.",
            "Il n’y a pas de décision «\u{a0}k3f9-1\u{a0}».",
        ),
        (
            &["play", "none.ron"],
            "There is no file none.ron.",
            "Il n’y a pas de fichier none.ron.",
        ),
        (
            &["decisions", "--workspace", "none"],
            "There is no folder none.",
            "Il n’y a pas de dossier none.",
        ),
    ] {
        team.ronde(arguments).refused(2, &[english]);
        team.ronde(&[arguments, &["--lang", "fr"]].concat())
            .refused(2, &[french]);
    }
}

#[test]
fn without_a_terminal_a_plain_message_stands_where_the_screen_would() {
    let team = Team::new();
    let message = ["ronde shows itself in a terminal, and there is none here."];
    team.ronde(&[]).refused(1, &message);
    let run = [
        "run",
        "round",
        "--subject",
        "Autumn",
        "--people",
        "Aïcha, Bruno",
        "--end",
        "16:00",
    ];
    team.ronde(&run).refused(1, &message);
    let begun = std::fs::read_dir(team.path("sessions")).unwrap().count();
    assert_eq!(begun, 0, "nothing begins that cannot be shown");
    let french = team.command(&[]).env("RONDE_LANG", "fr").output().unwrap();
    Answer::from(french).refused(1, &["ronde se montre dans un terminal"]);
}

#[test]
fn a_script_is_played_with_the_name_and_the_privacy_of_its_workspace() {
    let team = Team::new();
    team.write(
        "ronde.ron",
        r#"(name: "The garden circle", privacy: (objectors: true))"#,
    );
    let journal = std::fs::read_to_string(team.played().join("journal")).unwrap();
    assert!(journal.contains("The garden circle"), "{journal}");
    assert!(journal.contains("objectors:true"), "{journal}");
}

#[test]
fn what_a_script_decided_is_listed_shown_given_as_json_and_verified() {
    let team = Team::new();
    assert_eq!(team.ronde(&["decisions"]).done(), "No decision yet.\n");
    let folder = team.played();
    let id = folder
        .file_name()
        .unwrap()
        .to_string_lossy()
        .rsplit_once('-')
        .unwrap()
        .1
        .to_owned()
        + "-1";
    assert!(team.ronde(&["decisions"]).done().contains("Tea at four?"));
    let json: serde_json::Value = serde_json::from_str(&team.ronde(&["decisions", "--json"]).done()).unwrap();
    assert_eq!(json[0]["id"], id.as_str());
    let shown = team.ronde(&["show", &id]).done();
    assert!(
        shown.contains("We have tea at four.") && shown.contains("Chen"),
        "{shown}"
    );
    let minutes = std::fs::read_to_string(folder.join("minutes.md")).unwrap();
    assert!(
        minutes.contains("# Minutes: Tea at four?") && minutes.contains(&id),
        "{minutes}"
    );
    assert!(
        team.ronde(&["verify", &id[..4]])
            .done()
            .contains("every hash and every lot as it should be")
    );
    team.ronde(&["resume", &id[..4]]).refused(1, &["there is none here"]);
    team.ronde(&["resume"]).refused(1, &["No meeting is waiting to go on."]);
    team.ronde(&["play", "evening.ron"])
        .refused(1, &["This meeting is kept already"]);
}

#[test]
fn a_changed_byte_is_named_by_its_line_and_verifying_ends_with_1() {
    let team = Team::new();
    let folder = team.played();
    let journal = std::fs::read_to_string(folder.join("journal")).unwrap();
    team.write(
        "other",
        journal.replacen("We have tea at four", "We have tea at five", 1),
    );
    std::fs::rename(team.path("other"), folder.join("journal")).unwrap();
    let answer = team.ronde(&["verify"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(1), ""));
    let line = 1 + journal
        .lines()
        .position(|line| line.contains("We have tea at four"))
        .unwrap();
    assert!(
        answer.out.contains(&format!("line {line}: it has been changed")),
        "{}",
        answer.out
    );
}

#[test]
fn a_slip_in_a_format_is_shown_with_its_place_and_the_other_formats_still_work() {
    let team = Team::new();
    team.write("formats/tea.ron", "(\n    title: \"Tea\", purpose: \"Drink\", people: (2, 9),\n    steps: [Step(id: \"pour\", speak: Rond)],\n)\n");
    let told = team
        .ronde(&["formats", "check"])
        .refused(2, &["tea.ron:3:37: `Rond` is not known here.", "did you mean `Round`?"]);
    assert!(
        told.contains("steps: [Step(id: \"pour\", speak: Rond)],") && told.contains("^^^^"),
        "{told}"
    );
    team.ronde(&["formats", "check", "formats/tea.ron", "--lang", "fr"])
        .refused(2, &["tea.ron:3:37"]);
    team.ronde(&["run", "tea"]).refused(2, &["tea.ron:3:37"]);
    let list = team.ronde(&["formats", "list"]).done();
    assert!(
        list.contains("consent_full") && list.contains("tea.ron:3:37 cannot be read"),
        "{list}"
    );
    team.played();
}

#[test]
fn a_whole_format_of_the_team_is_listed_with_its_time_and_shown_with_its_steps() {
    let team = Team::new();
    team.write("formats/tea.ron", "(title: \"Tea\", purpose: \"Drink\", people: (2, 9), steps: [Step(id: \"pour\", name: \"Pour\", speak: Round, turn: \"60s\")])");
    assert!(
        team.ronde(&["formats", "check", "formats/tea.ron"])
            .done()
            .contains("tea.ron: a whole format.")
    );
    let list = team.ronde(&["formats", "list"]).done();
    assert!(
        list.lines().any(|line| line.starts_with("tea ") && line.contains("8′")),
        "{list}"
    );
    let shown = team.ronde(&["formats", "show", "te"]).done();
    assert!(
        shown.contains("Drink") && shown.contains("Pour") && shown.contains("8 × 1′"),
        "{shown}"
    );
}

#[test]
fn a_script_that_comes_to_something_else_says_at_which_line_and_where_the_meeting_was() {
    let team = Team::new();
    team.write("wrong.ron", SCRIPT.replace("is: Adopted", "is: Dropped"));
    team.ronde(&["play", "wrong.ron"])
        .refused(1, &["wrong.ron:6:9", "Adopted", "The meeting was at"]);
    team.write("cut.ron", "(format: \"round\", subjekt: \"Tea\")");
    team.ronde(&["play", "cut.ron"])
        .refused(2, &["cut.ron:1:19", "did you mean `subject`?"]);
}

#[test]
fn a_script_with_two_people_of_one_name_is_not_begun() {
    let team = Team::new();
    team.write("tea.ron", TWO_OF_ONE_NAME);
    team.ronde(&["play", "tea.ron"]).refused(2, &["“aïcha” stands twice"]);
    assert!(!team.path("sessions").exists() || team.path("sessions").read_dir().unwrap().next().is_none());
}

#[test]
fn settings_with_a_slip_are_told_before_a_meeting_begins_and_help_still_works() {
    let team = Team::new();
    team.write("ronde.ron", "(privacy: (objector: true))");
    team.ronde(&["run", "round"])
        .refused(2, &["ronde.ron:1:12", "did you mean `objectors`?"]);
    assert!(team.ronde(&["--help"]).done().contains("Usage: ronde"));
}

#[test]
fn the_language_of_the_settings_is_spoken_unless_the_call_asks_for_another() {
    let team = Team::new();
    team.write("ronde.ron", "(language: \"fr\")");
    assert!(team.ronde(&["--help"]).done().contains("Usage\u{a0}: ronde"));
    assert!(team.ronde(&["--help", "--lang=en"]).done().contains("Usage: ronde"));
    assert_eq!(team.ronde(&["decisions"]).done(), "Pas encore de décision.\n");
}

#[test]
fn a_reader_that_has_closed_the_pipe_causes_no_complaint() {
    let team = Team::new();
    let mut child = team
        .command(&["formats", "list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[test]
fn making_a_workspace_twice_is_no_trouble_and_it_is_found_from_below() {
    let team = Team::new();
    team.ronde(&["init"]).done();
    team.played();
    let mut below = team.command(&["decisions"]);
    let answer = below.current_dir(team.path("sessions")).output().unwrap();
    assert!(Answer::from(answer).done().contains("Tea at four?"));
}

/// What `ronde` writes into a terminal until it ends.
fn in_a_terminal(team: &Path, arguments: &[&str]) -> String {
    let pty = native_pty_system()
        .openpty(PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        })
        .unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ronde"));
    command.args(arguments);
    command.env_clear();
    command.env("HOME", team);
    command.cwd(team);
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut text = Vec::new();
    // The end of a terminal is an error on some systems: what came before it counts.
    let _ = pty.master.try_clone_reader().unwrap().read_to_end(&mut text);
    child.wait().unwrap();
    String::from_utf8_lossy(&text).into_owned()
}

#[test]
fn the_second_facilitator_is_told_who_holds_the_meeting() {
    let team = Team::new();
    team.write("open.ron", SCRIPT.replace("(until: \"end\"),", ""));
    team.ronde(&["play", "open.ron"]).done();
    let session = std::fs::read_dir(team.path("sessions"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let holder = Holder {
        name: "Hélène".to_owned(),
        process: 7,
        host: "salle".to_owned(),
        since: "2026-11-24T14:30:00+01:00".parse().unwrap(),
    };
    let _held = lock::take(&RealDisk, &session, &holder).unwrap();
    let said = in_a_terminal(&team.path(""), &["resume"]);
    assert!(said.contains("Hélène is leading this meeting, since 14:30."), "{said}");
}
