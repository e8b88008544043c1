//! What people do to one entry, and the states in which they find it.

use hexapla::model::SegmentId;
use hexapla::workflow::sync::Request;

use crate::simulation::{Step, World, replaced};

/// What somebody does on a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Fill,
    Improve,
    Update,
    Accept,
    Review,
    Comment,
    Edit,
    Write,
    Revert,
    Minor,
    Sync,
    Move,
    Insert,
    Delete,
}

impl Action {
    /// All, each with its name, its short name, and what it is.
    pub(super) const ALL: [(Self, &'static str, &'static str, &'static str); 14] = [
        (Self::Fill, "fill", "fi", "a translator fills the empty entry"),
        (Self::Improve, "improve", "im", "a translator polishes it without a look at the source"),
        (Self::Update, "update", "up", "a translator rewrites it and deletes `@stale`"),
        (Self::Accept, "accept", "ac", "`hexapla accept` of the stale translation"),
        (Self::Review, "review", "rv", "`hexapla review`"),
        (Self::Comment, "comment", "co", "a remark above the entry"),
        (Self::Edit, "edit", "ed", "the author edits the paragraph, and syncs"),
        (Self::Write, "write", "wr", "the author edits the paragraph, and does not sync"),
        (Self::Revert, "revert", "re", "the author brings the text before back, and syncs"),
        (Self::Minor, "minor", "mi", "an edit that is declared minor"),
        (Self::Sync, "sync", "sy", "`hexapla sync` of an edit made before"),
        (Self::Move, "move", "mo", "the paragraph to the top (main) or the end (branch)"),
        (Self::Insert, "insert", "in", "a new paragraph before it"),
        (Self::Delete, "delete", "de", "the paragraph is removed"),
    ];
}

/// How an entry stands when two branches begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Nobody has translated it.
    Empty,
    /// It is current.
    Current,
    /// It is stale, and `sync` said so.
    Stale,
    /// Its text was edited, and `sync` did not run.
    Edited,
}

impl Start {
    pub(super) const ALL: [Self; 4] = [Self::Empty, Self::Current, Self::Stale, Self::Edited];
}

/// Returns a paragraph as it reads in one of six versions.
fn text(place: usize, version: usize) -> String {
    let week = ["first", "second", "third", "fourth", "coldest", "last"][version];
    match place {
        0 => format!("The night trains of this region must keep running in the {week} week."),
        1 => format!("We call on the ministry to publish all its figures in the {week} week."),
        2 => format!("Every one of the signatures will be read out aloud in the {week} week."),
        _ => format!("Donations pay for the printing of the leaflets until the {week} week."),
    }
}

/// Makes a statement of four paragraphs whose second and third are in a state.
pub(super) fn begin(start: Start) -> World {
    let mut world = World::new();
    world.paragraphs = (0..4).map(|place| text(place, 0)).collect();
    world.sync(&Request::default());
    let concerned = |world: &World| [id_at(world, 1), id_at(world, 2)];
    for id in concerned(&world) {
        world.focus = Some(id);
        if start != Start::Empty {
            world.step(&Step::Fill(0, 0, 0));
        }
    }
    for place in [0, 3] {
        world.focus = Some(id_at(&world, place));
        world.step(&Step::Fill(0, 0, 0));
    }
    rewrite(&mut world, 1);
    world.sync(&Request::default());
    for id in concerned(&world) {
        world.focus = Some(id);
        world.step(&Step::Update(0, 0, 0));
        world.step(&Step::Sync);
    }
    if matches!(start, Start::Stale | Start::Edited) {
        rewrite(&mut world, 2);
    }
    if start == Start::Stale {
        world.sync(&Request::default());
    }
    world.focus = None;
    world
}

fn rewrite(world: &mut World, version: usize) {
    for place in [1, 2] {
        world.paragraphs[place] = text(place, version);
    }
}

/// Returns the id of a paragraph.
pub(super) fn id_at(world: &World, place: usize) -> SegmentId {
    world.read().all[0].catalog.present[place + 1].id.clone()
}

/// Does something to the paragraph at a place, as the person of a side does it;
/// says no where that makes no sense.
pub(super) fn act(
    world: &mut World,
    start: Start,
    action: Action,
    place: usize,
    side: usize,
) -> bool {
    let before = world.tree();
    let has_text = start != Start::Empty;
    let possible = match action {
        Action::Fill => !has_text,
        Action::Improve => has_text,
        Action::Update | Action::Accept => start == Start::Stale,
        Action::Review => start == Start::Current,
        Action::Sync => start == Start::Edited,
        _ => true,
    };
    if !possible {
        return false;
    }
    world.focus = Some(id_at(world, place));
    world.record.tokens += 100 * side;
    author(world, start, action, place, side);
    match action {
        Action::Fill => world.step(&Step::Fill(0, 0, 0)),
        Action::Improve => world.step(&Step::Polish(0, 0)),
        Action::Update => world.step(&Step::Update(0, 0, 0)),
        Action::Accept => world.step(&Step::Accept(0, true)),
        Action::Review => world.review(0, ["Anna", "Olha"][side]),
        Action::Comment => remark(world, &format!("# NB ask {}\n", ["Anna", "Olha"][side])),
        Action::Minor => world.step(&Step::Minor),
        Action::Write => {}
        _ => world.sync(&Request::default()),
    }
    world.focus = None;
    world.tree() != before
}

/// Does what the author does to the statement.
fn author(world: &mut World, start: Start, action: Action, place: usize, side: usize) {
    let paragraphs = &mut world.paragraphs;
    match action {
        Action::Edit | Action::Write => paragraphs[place] = text(place, 3 + side),
        Action::Minor if start != Start::Edited => paragraphs[place] = text(place, 3 + side),
        Action::Revert => {
            let unsynced = matches!(start, Start::Stale | Start::Edited);
            paragraphs[place] = text(place, usize::from(unsynced));
        }
        Action::Move => {
            let paragraph = paragraphs.remove(place);
            paragraphs.insert([0, 3][side], paragraph);
        }
        Action::Insert => {
            let new = ["Please sign today.", "Children travel free of charge."][side];
            paragraphs.insert(place, new.to_owned());
        }
        Action::Delete => drop(paragraphs.remove(place)),
        _ => {}
    }
}

fn remark(world: &mut World, line: &str) {
    world.by_hand(
        0,
        0,
        |_, _| true,
        |_, file, at| {
            let start = file.entries[at].range.start;
            replaced(file, start..start, line)
        },
    );
}
