//! The one place that touches the disk, git and the clock.
