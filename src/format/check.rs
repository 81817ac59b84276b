//! From the text of a format to a format that means something: what reads well is looked through for what nothing can make sense of.
//!
//! Each slip has its place in the file. Leaves the sentences to `words`, and many formats together to `library`.

pub(in crate::format) mod inside;
mod meaning;
mod steps;
mod texts;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

pub use meaning::Meaning;
pub use texts::TEXT_NAMES;

use crate::format::model::{Format, Node, SESSION_ROLES};
use crate::format::tree::Formats;
use crate::notation::fields::Fields;
use crate::notation::limits::{FORMAT_BYTES, INCLUDES_DEPTH, STEPS};
use crate::notation::place::Place;
use crate::notation::slip::Slip;
use crate::notation::{Id, ron};

/// Whose a format is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It comes with the program: a language that is missing is a slip.
    Shipped,
    /// A group wrote it: that is a remark.
    Group,
}

/// A format that could be read, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    pub id: &'a Id,
    pub format: &'a Format,
    /// The text it was read from.
    pub source: &'a str,
    pub origin: Origin,
}

/// What a check found, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// With these it cannot be held.
    pub slips: Vec<Slip<Meaning>>,
    /// It can be held all the same.
    pub remarks: Vec<Slip<Meaning>>,
}

/// Reads the text of a format, of at most [`FORMAT_BYTES`].
///
/// # Errors
/// The first thing that cannot be read, with its place.
pub fn read(source: &[u8]) -> Result<Format, Slip> {
    ron::read_bytes(source, FORMAT_BYTES)
}

/// Looks through a format. `others` are all that could be read, itself too; `unread` those that exist and could not.
pub fn check(written: Written<'_>, others: &Formats, unread: &BTreeSet<Id>) -> Findings {
    let mut checker = Checker {
        written,
        others,
        unread,
        fields: OnceCell::new(),
        bound: Vec::new(),
        can_be_walked: false,
        found: Findings::default(),
    };
    checker.size();
    checker.whole();
    let mut found = checker.found;
    found.slips.sort_by_key(|slip| slip.place.start);
    found.remarks.sort_by_key(|slip| slip.place.start);
    found
}

/// A check being made.
struct Checker<'a> {
    written: Written<'a>,
    others: &'a Formats,
    unread: &'a BTreeSet<Id>,
    /// Looked for at the first slip that needs them.
    fields: OnceCell<Fields<'a>>,
    /// Whether what it uses is small enough, and has an end, to be walked through.
    can_be_walked: bool,
    /// Roles that the blocks around bind.
    bound: Vec<Id>,
    found: Findings,
}

impl Checker<'_> {
    fn whole(&mut self) {
        let format = self.written.format;
        self.languages(&format.title, &self.field_of_all("title"));
        self.languages(&format.purpose, &self.field_of_all("purpose"));
        self.people(format.people);
        self.declared();
        let around = format.opening.iter().chain(&format.closing);
        around.for_each(|id| self.format(id));
        let parts = format.steps.iter().map(Node::id);
        self.doubled(format.opening.iter().chain(parts).chain(&format.closing));
        self.nodes(&format.steps, &|checker| checker.field_of_all("steps"));
    }

    fn people(&mut self, (fewest, most): (u16, u16)) {
        if most == 0 {
            self.slip(self.field_of_all("people"), Meaning::NoPeople);
        } else if fewest > most {
            self.slip(self.field_of_all("people"), Meaning::FewestOverMost(fewest, most));
        }
    }

    fn declared(&mut self) {
        let roles = &self.written.format.roles;
        self.doubled(roles.iter().map(|role| &role.id));
        for role in roles {
            if SESSION_ROLES.contains(&role.id.as_str()) {
                self.slip(role.id.place.clone(), Meaning::SessionRole((*role.id).clone()));
            }
            if let Some(name) = &role.name {
                self.languages(name, &self.field(role.id.place.start, "name"));
            }
        }
    }

    fn size(&mut self) {
        let size = inside::size(self.written.id, self.others, &mut BTreeMap::new());
        let (too_many, too_deep) = (size.nodes > STEPS, size.depth > INCLUDES_DEPTH);
        self.can_be_walked = !too_many && !too_deep;
        if size.is_endless() {
            return; // said where it is included
        }
        if too_many {
            self.slip(self.field_of_all("steps"), Meaning::TooManySteps(size.nodes));
        }
        if too_deep {
            self.slip(self.field_of_all("steps"), Meaning::IncludesTooDeep(INCLUDES_DEPTH));
        }
    }

    /// The roles this format gives a name to, and those bound here.
    fn own_roles(&self) -> impl Iterator<Item = &str> {
        let declared = self.written.format.roles.iter().map(|role| role.id.as_str());
        declared.chain(self.bound.iter().map(Id::as_str))
    }

    /// Every role a step may name here.
    fn roles(&self) -> impl Iterator<Item = &str> {
        SESSION_ROLES.into_iter().chain(self.own_roles())
    }

    fn slip(&mut self, place: Place, meaning: Meaning) {
        self.found.slips.push(Slip::meaning(place, meaning));
    }

    fn remark(&mut self, place: Place, meaning: Meaning) {
        match self.written.origin {
            Origin::Shipped => self.slip(place, meaning),
            Origin::Group => self.found.remarks.push(Slip::meaning(place, meaning)),
        }
    }

    fn fields(&self) -> &Fields<'_> {
        self.fields.get_or_init(|| Fields::of(self.written.source))
    }

    /// The value of a field of the whole format.
    fn field_of_all(&self, name: &str) -> Place {
        self.fields().of_all(name).map_or(0..0, |field| field.value)
    }

    /// The value of a field of the thing around this byte.
    fn field(&self, around: usize, name: &str) -> Place {
        self.fields()
            .around(around, name)
            .map_or(around..around, |field| field.value)
    }

    /// The name of that field.
    fn name(&self, around: usize, name: &str) -> Place {
        self.fields()
            .around(around, name)
            .map_or(around..around, |field| field.name)
    }
}

#[cfg(test)]
mod tests;
