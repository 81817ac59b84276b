//! Where it is kept, all files: journal, line, disk, lock, verify, workspace, settings, library of formats.
