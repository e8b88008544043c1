//! The shape of the JSON: texts and numbers, not yet understood.
//!
//! Keys stand in the order of the fields here, and in maps in that of the
//! alphabet. Keys that are not known are passed over, so that a later version
//! may add some; a key that stands twice is refused.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// What says how to read the rest.
#[derive(Deserialize)]
pub(super) struct Head {
    pub(super) schema: u32,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Whole {
    pub(super) schema: u32,
    pub(super) statement: String,
    pub(super) released: String,
    pub(super) source: Source,
    pub(super) segments: Vec<Text>,
    #[serde(deserialize_with = "each_once")]
    pub(super) locales: BTreeMap<String, Target>,
    #[serde(deserialize_with = "each_once")]
    pub(super) left_out: BTreeMap<String, Option<Counts>>,
    pub(super) waivers: Vec<Excuse>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Source {
    pub(super) locale: String,
    pub(super) path: String,
    pub(super) fingerprint: String,
    pub(super) file: String,
    pub(super) sha256: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Text {
    pub(super) id: String,
    pub(super) fingerprint: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Target {
    pub(super) counts: Counts,
    pub(super) approvals: Vec<Approval>,
    pub(super) fingerprint: String,
    pub(super) translations: Vec<Text>,
    pub(super) settings: String,
    pub(super) file: String,
    pub(super) sha256: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Counts {
    pub(super) current: usize,
    pub(super) stale: usize,
    pub(super) unconfirmed: usize,
    pub(super) missing: usize,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Approval {
    pub(super) segment: String,
    pub(super) name: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Excuse {
    pub(super) locale: Option<String>,
    pub(super) check: String,
    pub(super) count: usize,
    pub(super) reason: String,
    pub(super) owner: String,
    pub(super) until: String,
}

/// Reads a map in which no key stands twice: of two, programs would not all
/// take the same one.
fn each_once<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    json: D,
) -> Result<BTreeMap<String, T>, D::Error> {
    json.deserialize_map(EachOnce(PhantomData))
}

struct EachOnce<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EachOnce<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = entries.next_entry::<String, T>()? {
            if map.insert(key.clone(), value).is_some() {
                return Err(de::Error::custom(format_args!("duplicate field `{key}`")));
            }
        }
        Ok(map)
    }
}
