//! The pass over a small command of the same make as the program’s, and every kind of refusal.

use clap::error::ErrorKind;
use clap::value_parser;

use super::*;
use crate::notation::Language;
use crate::words::OwnTerms;

fn words(language: Language) -> Words {
    Words::new(language, &OwnTerms::new())
}

/// A command of the same make as the program's, small enough to be read here.
fn sample() -> Command {
    let option = |name: &'static str| Arg::new(name).long(name);
    Command::new("ronde")
        .version("0.1.0")
        .about("from the code")
        .subcommand_required(true)
        .arg(
            option("lang")
                .global(true)
                .value_parser(["en", "fr"])
                .default_value("en"),
        )
        .subcommand(
            Command::new("run")
                .arg(Arg::new("format").required(true))
                .arg(option("subject").conflicts_with("people"))
                .arg(option("people").num_args(2))
                .arg(option("role").num_args(1..).require_equals(true))
                .arg(option("end").value_parser(value_parser!(u16)))
                .arg(option("unknown_to_words").help("kept from the code")),
        )
        .subcommand(Command::new("formats").subcommand(Command::new("show").arg(Arg::new("format").num_args(2..=3))))
}

fn refused(arguments: &[&str], language: Language) -> Error {
    let arguments = std::iter::once(&"ronde").chain(arguments);
    translated(sample(), &words(language))
        .try_get_matches_from(arguments)
        .expect_err("clap accepts it")
}

fn said_to(arguments: &[&str], language: Language) -> String {
    explained(&refused(arguments, language), &words(language))
}

#[test]
fn help_is_written_in_the_readers_language() {
    let help = said_to(&["run", "--help"], Language::FRENCH);
    for part in [
        "Usage\u{a0}: ronde run",
        "Options\u{a0}:",
        "Arguments\u{a0}:",
        "-h, --help",
        "<SUJET>",
        "kept from the code",
    ] {
        assert!(help.contains(part), "{part} is missing in:\n{help}");
    }
    for part in ["Usage:", "Options:", "Print help", "default", "possible values"] {
        assert!(!help.contains(part), "{part} is left in:\n{help}");
    }
    let words = words(Language::FRENCH);
    assert!(
        help.contains(&words.find("cli-run").unwrap()) && help.contains(&words.find("cli-run-subject").unwrap()),
        "{help}"
    );
}

#[test]
fn the_programs_own_help_lists_commands_values_and_version() {
    let help = said_to(&["--help"], Language::FRENCH);
    for part in ["Commandes\u{a0}:", "[en, fr]", "-V, --version", "<COMMANDE>"] {
        assert!(help.contains(part), "{part} is missing in:\n{help}");
    }
    assert!(
        !help.contains("from the code") && said_to(&["--help"], Language::ENGLISH).contains("Commands:"),
        "{help}"
    );
}

#[test]
fn a_subcommand_below_a_subcommand_has_its_words() {
    let help = said_to(&["formats", "show", "--help"], Language::ENGLISH);
    assert!(
        help.contains(&words(Language::ENGLISH).find("cli-formats-show").unwrap()),
        "{help}"
    );
}

#[test]
fn the_version_can_be_asked_for() {
    assert_eq!(said_to(&["--version"], Language::FRENCH), "ronde 0.1.0\n");
}

/// A line that clap refuses for each kind of refusal we have a sentence for.
fn refusals() -> Vec<(ErrorKind, Vec<&'static str>)> {
    vec![
        (ErrorKind::UnknownArgument, vec!["run", "consent", "--subjct", "x"]),
        (ErrorKind::InvalidSubcommand, vec!["rum"]),
        (ErrorKind::InvalidValue, vec!["--lang", "frr", "run", "x"]),
        (ErrorKind::InvalidValue, vec!["run", "x", "--subject"]),
        (ErrorKind::ValueValidation, vec!["run", "x", "--end", "noon"]),
        (ErrorKind::NoEquals, vec!["run", "x", "--role", "scribe"]),
        (ErrorKind::TooManyValues, vec!["formats", "show", "a", "b", "c", "d"]),
        (ErrorKind::TooFewValues, vec!["formats", "show", "a"]),
        (ErrorKind::WrongNumberOfValues, vec!["run", "x", "--people", "Aïcha"]),
        (
            ErrorKind::ArgumentConflict,
            vec!["run", "x", "--subject", "y", "--people", "Aïcha", "Bruno"],
        ),
        (ErrorKind::MissingRequiredArgument, vec!["run"]),
        (ErrorKind::MissingSubcommand, vec![]),
    ]
}

#[test]
fn every_refusal_has_a_sentence_of_ours_in_both_languages() {
    for (kind, line) in refusals() {
        for language in Language::SHIPPED {
            let error = refused(&line, language);
            assert_eq!(error.kind(), kind, "{line:?}");
            let said = explained(&error, &words(language));
            assert!(
                said.ends_with(&format!("{}\n", words(language).usage_more("ronde --help"))),
                "{said}"
            );
            assert!(!said.contains("error:") && !said.contains("{$"), "{said}");
            assert_eq!(said.lines().count(), 2, "{said}");
        }
    }
}

#[test]
fn a_slip_is_answered_with_the_nearest_name() {
    let said = said_to(&["run", "consent", "--subjct", "x"], Language::FRENCH);
    assert!(said.contains("--subjct") && said.contains("--subject\u{a0}?"), "{said}");
    let said = said_to(&["rum"], Language::ENGLISH);
    assert!(said.contains("“rum”") && said.contains("run?"), "{said}");
}

#[test]
fn a_value_that_is_not_known_is_answered_with_those_that_are() {
    let said = said_to(&["--lang", "tlh", "run", "x"], Language::ENGLISH);
    assert!(said.contains("en, fr") && said.contains("tlh"), "{said}");
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused_in_words() {
    use std::os::unix::ffi::OsStringExt;
    let line = [
        OsString::from("ronde"),
        OsString::from("run"),
        OsString::from_vec(vec![0xff]),
    ];
    let error = translated(sample(), &words(Language::FRENCH))
        .try_get_matches_from(line)
        .expect_err("clap accepts it");
    assert_eq!(error.kind(), ErrorKind::InvalidUtf8);
    assert!(explained(&error, &words(Language::FRENCH)).starts_with(&words(Language::FRENCH).usage_not_text()));
}

#[test]
fn the_language_is_known_before_the_arguments_are_read() {
    let asked = |line: &[&str]| asked(&line.iter().map(OsString::from).collect::<Vec<_>>(), "--lang");
    assert_eq!(asked(&["ronde", "run", "--lang", "fr"]).as_deref(), Some("fr"));
    assert_eq!(asked(&["ronde", "--lang=fr", "--help"]).as_deref(), Some("fr"));
    assert_eq!(asked(&["ronde", "run", "--", "--lang", "fr"]), None);
    assert_eq!(asked(&["ronde", "--lang"]), None);
}

#[test]
fn the_subcommand_is_the_first_word_that_no_option_takes() {
    let found = |line: &str| subcommand(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
    assert_eq!(
        found("ronde --workspace run --lang=fr decisions run"),
        Some("decisions".to_owned())
    );
    assert_eq!(found("ronde --ascii"), None);
    assert_eq!(found("ronde --workspace"), None);
}
