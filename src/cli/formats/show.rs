//! `ronde formats show`: what a format is for, and its steps with the time of each.

use std::time::Duration;

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::run::format_id;
use crate::cli::world::World;
use crate::export::table::Table;
use crate::format::tree::Tree;
use crate::live::catalogue::{NotFound, people_for};
use crate::notation::Text;
use crate::notation::visible::visible_line;
use crate::stage::plan::{How, Planned, plan, total};

#[derive(Debug, Args)]
pub struct Arguments {
    format: String,
}

/// Shows the format.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let catalogue = world.catalogue()?;
    let id = format_id(&catalogue, &arguments.format)?;
    let formats = &catalogue.library.formats;
    let format = formats
        .get(&id)
        .ok_or_else(|| Fault::NoFormat(arguments.format.clone(), NotFound::Unknown))?;
    let people = people_for(format);
    let tree = Tree::of(formats, &id, format.opening.as_deref(), format.closing.as_deref());
    let rows = plan(&tree, usize::from(people), &[]);
    let said = |text: &Text| visible_line(text.in_language(world.language)).into_owned();
    let words = &world.words;
    let table = Table {
        head: vec![words.plain_column_step(), words.plain_column_time(), String::new()],
        rows: rows.iter().map(|row| self::row(row, world)).collect(),
        gives_way: 0,
    };
    let time = words.span(Duration::from_millis(total(&rows)));
    let summary = words.plain_for_people(people, time);
    Ok(format!(
        "{}\n{}\n\n{summary}\n\n{}",
        said(&format.title),
        said(&format.purpose),
        table.draw(world.columns())
    ))
}

fn row(row: &Planned, world: &World) -> Vec<String> {
    let words = &world.words;
    let own = row
        .name
        .name
        .as_ref()
        .map(|name| name.in_language(world.language).to_owned());
    let name = own
        .or_else(|| words.step_name(row.name.id.as_str()))
        .unwrap_or_else(|| row.name.id.to_string());
    let turn = |turn: u64| words.planned(Duration::from_millis(turn));
    let how = match row.how {
        How::Turns {
            passes: 1,
            people,
            turn: one,
        } => words.setup_turns(people, turn(one)),
        How::Turns {
            passes,
            people,
            turn: one,
        } => words.setup_passes_turns(passes, people, turn(one)),
        How::Open => words.setup_open_talk(),
        How::IfNeeded => words.setup_if_needed(),
        How::Fixed | How::Points(_) => String::new(),
    };
    vec![name, words.planned(Duration::from_millis(row.time)), how]
}
