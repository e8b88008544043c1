//! What machines do to a run: they kill it, fill the disk, and change files
//! under it.

mod disks;
mod kills;
mod races;
mod scenes;
mod stops;
