//! What happens in a meeting: commands become events, events become facts. Pure: no clock, no chance, no file.
