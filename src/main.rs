//! The program's entry: hands over to `ronde::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ronde::cli::run(std::env::args_os())
}
