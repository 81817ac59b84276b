//! A session being held: command to act to journal to session, the clock, the desk, and scripts.
//!
//! The only place where an act comes about: the screen, `play` and the tests all call `Meeting::perform`. Touches the world and never
//! draws; leaves the rules to `session`, files to `store`, sentences to `words`.

pub mod catalogue;
pub mod chance;
pub mod clock;
pub mod desk;
pub mod ground;
pub mod meeting;
pub mod minutes;
pub mod open;
pub mod play;
pub mod setup;
pub mod standing;
pub mod verify;

pub use catalogue::{Catalogue, Listed, NotHeld};
pub use chance::{Chance, SeededChance, SystemChance};
pub use clock::{Clock, SystemClock, TellingClock};
pub use desk::{Desk, Draft};
pub use ground::{Ground, Library};
pub use meeting::{Meeting, NotPerformed, Pending};
pub use open::{Gap, NotOpened, Opened};
pub use standing::Standing;
