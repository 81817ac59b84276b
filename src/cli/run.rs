//! `ronde run`: a meeting is begun with what is said about it; where its subject or its people are not said, they are asked.

use std::collections::BTreeMap;

use chrono::{Days, NaiveTime, TimeDelta};
use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::stage::{self, First, Look};
use crate::cli::world::World;
use crate::live::{Catalogue, Ground, Meeting, setup};
use crate::notation::hour::hour;
use crate::notation::names::{names, repeated};
use crate::notation::{Id, first_letters};
use crate::session::decide::{Guest, RoleFor, Setup};
use crate::store::settings::Circle;

#[derive(Debug, Args)]
pub struct Arguments {
    format: String,
    #[arg(long)]
    subject: Option<String>,
    #[arg(long)]
    people: Option<String>,
    #[arg(long)]
    role: Vec<String>,
    #[arg(long)]
    end: Option<String>,
}

/// Begins the meeting.
pub fn answer(arguments: Arguments, look: Look, world: &World) -> Result<String, Fault> {
    let ground = world.ground()?;
    let catalogue = world.catalogue()?;
    let format = format_id(&catalogue, &arguments.format)?;
    let mut setup = setup::setup(&ground, &catalogue.library, &format, world.language);
    setup.subject = arguments.subject.unwrap_or_default();
    if let Some(people) = &arguments.people {
        take_people(&mut setup, people, &ground.settings.circles)?;
    }
    for role in &arguments.role {
        take_role(&mut setup, role)?;
    }
    setup.end = arguments.end.map(|end| until(&setup, &end)).transpose()?;
    stage::is_there()?;
    let first = match setup.subject.trim().is_empty() || setup.people.is_empty() {
        true => First::Setup(Box::new(setup)),
        false => First::Meeting(Box::new(begin(ground, &catalogue, setup)?)),
    };
    stage::open(world, look, first)
}

fn begin(ground: Ground, catalogue: &Catalogue, setup: Setup) -> Result<Meeting, Fault> {
    let sessions = ground.workspace.sessions();
    Meeting::begin(ground, &catalogue.library, setup).map_err(|why| Fault::NotBegun(sessions, why))
}

/// The id of the format that is meant, if it can be held.
pub(super) fn format_id(catalogue: &Catalogue, beginning: &str) -> Result<Id, Fault> {
    let listed = catalogue
        .find(beginning)
        .map_err(|why| Fault::NoFormat(beginning.to_owned(), why))?;
    let id = Id::new(&listed.id).ok().filter(|_| listed.held.is_ok());
    id.ok_or_else(|| Fault::broken_formats([listed]))
}

/// The people as they are listed, or those of a circle with their roles.
fn take_people(setup: &mut Setup, people: &str, circles: &[Circle]) -> Result<(), Fault> {
    let circle = circles.iter().find(|circle| circle.id.as_str() == people.trim());
    let list = circle.map_or_else(|| names(people), |circle| circle.people.clone());
    let written: Vec<&str> = list.iter().map(String::as_str).collect();
    if let Some(twice) = repeated(&written).first() {
        return Err(Fault::NameTwice((*twice).to_owned()));
    }
    setup.people = list.into_iter().map(Guest::here).collect();
    let roles = circle.map_or_else(BTreeMap::new, |circle| circle.roles.clone());
    for (role, name) in roles {
        setup.roles.insert(role, RoleFor::Person(index_of(setup, &name)?));
    }
    Ok(())
}

/// `facilitator=Hélène`.
fn take_role(setup: &mut Setup, text: &str) -> Result<(), Fault> {
    let unread = || Fault::RoleUnread(text.to_owned());
    let (role, name) = text.split_once('=').ok_or_else(unread)?;
    let role = Id::new(role.trim()).map_err(|_| unread())?;
    let index = index_of(setup, name.trim())?;
    setup.roles.insert(role, RoleFor::Person(index));
    Ok(())
}

/// Whose name this is, else who is the only one whose name begins so.
fn index_of(setup: &Setup, name: &str) -> Result<usize, Fault> {
    let people: Vec<&str> = setup.people.iter().map(|guest| guest.name.as_str()).collect();
    if let Some(index) = people.iter().position(|known| *known == name) {
        return Ok(index);
    }
    match first_letters::beginning_with(&people, name).as_slice() {
        [only] => Ok(*only),
        _ => Err(Fault::PersonUnknown(name.to_owned())),
    }
}

/// How long it is until the wall shows this time next, in milliseconds.
fn until(setup: &Setup, text: &str) -> Result<u64, Fault> {
    let unread = || Fault::HourUnread(text.to_owned());
    let end: NaiveTime = hour(text).ok_or_else(unread)?;
    let now = setup.wall.naive_local();
    let today = now.date().and_time(end);
    let next = if today > now {
        Some(today)
    } else {
        today.checked_add_days(Days::new(1))
    };
    // Rounded up: a part of a millisecond less would show the minute before the one that was asked for.
    let left = next.ok_or_else(unread)?.signed_duration_since(now) + TimeDelta::nanoseconds(999_999);
    u64::try_from(left.num_milliseconds()).map_err(|_| unread())
}
