//! How it is called: what the arguments are, one file a subcommand, and the way from an answer to an exit code.
//!
//! A subcommand answers with the text to print, or with a [`Fault`]; only `errors.rs` knows sentences for faults and exit codes.

mod colours;
mod decisions;
mod errors;
mod follow;
mod formats;
mod init;
pub mod language;
mod play;
mod resume;
mod run;
mod show;
pub mod stage;
mod verify;
mod world;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

pub use errors::Fault;
pub use world::World;

/// What the program is called with. What a person reads of it stands in the `.ftl` files, by the names of these fields.
#[derive(Debug, Parser)]
#[command(name = "ronde", version)]
struct Arguments {
    #[arg(long, global = true, display_order = 901)]
    workspace: Option<PathBuf>,
    #[arg(long, global = true, value_parser = ["en", "fr"], display_order = 902)]
    lang: Option<String>,
    #[command(flatten)]
    look: stage::Look,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Run(run::Arguments),
    Resume(resume::Arguments),
    Follow(follow::Arguments),
    Decisions(decisions::Arguments),
    Show(show::Arguments),
    Verify(verify::Arguments),
    Play(play::Arguments),
    Formats(formats::Arguments),
    Init(init::Arguments),
}

/// Runs the program with these arguments, the first being its own name, and answers with its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let world = World::around(&arguments);
    let answer = parsed(&arguments, &world).and_then(|arguments| answered(arguments, &world));
    let (code, told) = match &answer {
        Ok(text) => (0, write_whole(std::io::stdout(), text)),
        Err(fault) if fault.is_answer() => (fault.exit_code(), write_whole(std::io::stdout(), &fault.told(&world))),
        Err(fault) => (fault.exit_code(), write_whole(std::io::stderr(), &fault.told(&world))),
    };
    // Nobody reads any more: what is left has nobody to be said to.
    told.map_or(ExitCode::FAILURE, |()| ExitCode::from(code))
}

fn parsed(arguments: &[OsString], world: &World) -> Result<Arguments, Fault> {
    // Help, and what is refused, is asked for anew in the reader's language: giving clap those words takes longer than all else here.
    if let Ok(arguments) = Arguments::try_parse_from(arguments) {
        return Ok(arguments);
    }
    let command = language::translated(Arguments::command(), &world.words);
    let refused = |error| Fault::Usage(Box::new(error));
    let matches = command.try_get_matches_from(arguments).map_err(refused)?;
    Arguments::from_arg_matches(&matches).map_err(refused)
}

fn answered(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let look = arguments.look;
    match arguments.command {
        None => stage::open(world, look, stage::First::Home),
        Some(Command::Run(run)) => run::answer(run, look, world),
        Some(Command::Resume(resume)) => resume::answer(resume, look, world),
        Some(Command::Follow(follow)) => follow::answer(follow, look, world),
        Some(Command::Decisions(decisions)) => decisions::answer(decisions, world),
        Some(Command::Show(show)) => show::answer(show, world),
        Some(Command::Verify(verify)) => verify::answer(verify, world),
        Some(Command::Play(play)) => play::answer(play, world),
        Some(Command::Formats(formats)) => formats::answer(formats, world),
        Some(Command::Init(init)) => init::answer(init, world),
    }
}

/// Everything in one go; a pipe that its reader has closed is no trouble of ours.
fn write_whole(mut to: impl Write, text: &str) -> std::io::Result<()> {
    match to.write_all(text.as_bytes()).and_then(|()| to.flush()) {
        Err(fault) if fault.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
