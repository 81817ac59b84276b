//! `ronde formats list`: each with what it is for, how many people, how long; the broken ones below, with their reason.

use std::time::Duration;

use clap::Args;

use crate::cli::errors::{self, Fault};
use crate::cli::world::World;
use crate::export::table::Table;
use crate::format::Format;
use crate::live::Catalogue;
use crate::live::catalogue::{Listed, people_for};
use crate::notation::Id;

#[derive(Debug, Args)]
pub struct Arguments {}

/// Lists the formats.
pub fn answer(_: Arguments, world: &World) -> Result<String, Fault> {
    let catalogue = world.catalogue()?;
    let words = &world.words;
    let rows = catalogue
        .listed
        .iter()
        .filter_map(|listed| Some(row(listed, listed.held.as_ref().ok()?, &catalogue, world)));
    let table = Table {
        head: vec![
            words.plain_column_format(),
            words.plain_column_title(),
            words.plain_column_people(),
            words.plain_column_time(),
            words.plain_column_purpose(),
        ],
        rows: rows.collect(),
        gives_way: 4,
    };
    let broken = catalogue.listed.iter().filter(|listed| listed.held.is_err());
    let broken: String = broken
        .map(|listed| errors::broken_in_a_line(listed, &world.words) + "\n")
        .collect();
    let space = if broken.is_empty() { "" } else { "\n" };
    Ok(table.draw(world.columns()) + space + &broken)
}

fn row(listed: &Listed, format: &Format, catalogue: &Catalogue, world: &World) -> Vec<String> {
    let (fewest, most) = format.people;
    let time = Id::new(&listed.id)
        .ok()
        .and_then(|id| catalogue.time(&id, people_for(format)));
    vec![
        listed.id.clone(),
        format.title.in_language(world.language).to_owned(),
        world.words.home_people_from_to(fewest, most),
        time.map(|time| world.words.planned(Duration::from_millis(time)))
            .unwrap_or_default(),
        format.purpose.in_language(world.language).to_owned(),
    ]
}
