//! The program's entry: hands over to `ronde::cli`.

fn main() {}
