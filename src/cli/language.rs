//! The command line in the reader's language: a pass over clap's command, which itself speaks English only, and our sentences for what
//! clap refuses. Which arguments there are is no concern of this file: it finds their words by their names.
//!
//! Ids: `cli` for the program, `cli-run` for a subcommand, `cli-formats-show` for one below it, `cli-run-subject` for an argument (`_`
//! becomes `-`), `cli-workspace` for an argument of the program itself. Its attribute `.value` is what stands for its value: `SUBJECT`.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, Error};

use crate::words::Words;

/// What the arguments give for an option of the whole program (`--lang fr`, `--lang=fr`), read before clap reads them, since clap's own
/// answers need it.
pub fn asked(arguments: &[OsString], option: &str) -> Option<String> {
    let readable: Vec<&str> = arguments
        .iter()
        .map_while(|argument| argument.to_str())
        .take_while(|argument| *argument != "--")
        .collect();
    let after = |pair: &[&str]| (*pair.first()? == option).then(|| pair.get(1).map(|value| (*value).to_owned()))?;
    let joined = |argument: &&str| Some(argument.strip_prefix(option)?.strip_prefix('=')?.to_owned());
    readable
        .windows(2)
        .find_map(after)
        .or_else(|| readable.iter().find_map(joined))
}

/// The subcommand among these arguments, the first being the program's own name; looked for before they are read in earnest.
pub fn subcommand(arguments: &[OsString]) -> Option<String> {
    let mut words = arguments.iter().skip(1);
    loop {
        let word = words.next()?.to_str()?;
        match word {
            "--workspace" | "--lang" => {
                words.next()?;
            }
            _ if word.starts_with('-') => {}
            _ => return Some(word.to_owned()),
        }
    }
}

/// The command with everything a person reads in the language of `words`. What has no words there keeps what the code gave it.
pub fn translated(command: Command, words: &Words) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .display_order(1001)
        .help(words.usage_version());
    in_words(command, words, "cli").arg(version.help_heading(words.usage_options()))
}

fn in_words(command: Command, words: &Words, id: &str) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .display_order(1000)
        .help(words.usage_help())
        .help_heading(words.usage_options());
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        words.usage_heading()
    );
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .help_template(template)
        .subcommand_help_heading(words.usage_commands())
        .subcommand_value_name(words.usage_command())
        .mut_args(|argument| argument_in_words(argument, words, id))
        .arg(help)
        .mut_subcommands(|subcommand| {
            let id = format!("{id}-{}", subcommand.get_name().replace('_', "-"));
            in_words(subcommand, words, &id)
        });
    if let Some(about) = words.find(id) {
        command = command.about(about);
    }
    command
}

/// An argument's help and heading. What clap would add in English (its default, its possible values) is left out; the values are added
/// as they are typed.
fn argument_in_words(argument: Arg, words: &Words, id: &str) -> Arg {
    let heading = if argument.is_positional() {
        words.usage_arguments()
    } else {
        words.usage_options()
    };
    let id = argument_id(id, &argument);
    let mut argument = argument.help_heading(heading);
    let mut typed = String::new();
    if argument.get_action().takes_values() {
        let values = argument.get_possible_values();
        let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        if !names.is_empty() {
            typed = format!(" [{}]", names.join(", "));
        }
        argument = argument.hide_default_value(true).hide_possible_values(true);
        if let Some(name) = words.find_attribute(&id, "value") {
            argument = argument.value_name(name);
        }
    }
    match words.find(&id) {
        Some(help) => argument.help(help + &typed),
        None => argument,
    }
}

fn argument_id(id: &str, argument: &Arg) -> String {
    format!("{id}-{}", argument.get_id().as_str().replace('_', "-"))
}

/// What clap refused, in our sentences, with the command that says more; help and version as they were asked for.
pub fn explained(error: &Error, words: &Words) -> String {
    match sentence(error, words) {
        Some(sentence) => format!("{}\n{}\n", sentence, words.usage_more("ronde --help")),
        None => error.render().to_string(),
    }
}

/// The sentence of each kind of refusal; none for help, version and what is not about arguments.
fn sentence(error: &Error, words: &Words) -> Option<String> {
    let said = |kind| said(error, kind);
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => {
            let sentence = words.usage_unknown_argument(argument);
            nearest(sentence, said(ContextKind::SuggestedArg), words)
        }
        ErrorKind::InvalidSubcommand => {
            let sentence = words.usage_unknown_command(said(ContextKind::InvalidSubcommand));
            nearest(sentence, said(ContextKind::SuggestedSubcommand), words)
        }
        ErrorKind::InvalidValue if value.is_empty() => words.usage_value_missing(argument),
        ErrorKind::InvalidValue => {
            let known = words.usage_value_unknown(argument, value, said(ContextKind::ValidValue));
            nearest(known, said(ContextKind::SuggestedValue), words)
        }
        ErrorKind::ValueValidation => words.usage_value_unread(argument, value),
        ErrorKind::NoEquals => words.usage_no_equals(argument),
        ErrorKind::TooManyValues => words.usage_too_many_values(argument, value),
        ErrorKind::TooFewValues => words.usage_too_few_values(argument, said(ContextKind::MinValues)),
        ErrorKind::WrongNumberOfValues => words.usage_number_of_values(argument, said(ContextKind::ExpectedNumValues)),
        ErrorKind::ArgumentConflict => words.usage_conflict(argument, said(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => words.usage_argument_missing(argument),
        ErrorKind::MissingSubcommand => words.usage_command_missing(said(ContextKind::ValidSubcommand)),
        ErrorKind::InvalidUtf8 => words.usage_not_text(),
        _ => return None,
    };
    Some(sentence)
}

fn nearest(sentence: String, nearest: String, words: &Words) -> String {
    if nearest.is_empty() {
        sentence
    } else {
        format!("{sentence} {}", words.usage_nearest(nearest))
    }
}

/// A fact of a refusal as it is written in a sentence; empty when clap does not know it.
fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(several)) => several.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests;
