//! Which call fails, and how.

use serde::Deserialize;

use super::{Call, Fault};

/// Lets calls fail. Without more than a fault, every call fails with it, before it takes effect.
///
/// ```
/// use ecs_dsl::deploy::faulty::{Call, Fault, Rule};
///
/// // The answer to the order to execute is lost: CloudFormation has it, and the engine doesn't know.
/// let lost = Rule::new(Fault::Timeout).on(Call::ExecuteChangeSet).nth(1).after();
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Fields")]
#[must_use = "a rule does nothing by itself: give it to `Faulty::rule`"]
pub struct Rule {
    pub(super) call: Option<Call>,
    pub(super) which: Which,
    pub(super) moment: Moment,
    pub(super) fault: Fault,
}

/// Which of the calls that a rule is about. The first one is number 1.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Which {
    /// Each one.
    All,
    /// This one only.
    Nth(u32),
    /// This one and all that follow.
    From(u32),
    /// So many, then none.
    First(u32),
    /// Each so-manieth: with 3, the third, the sixth, the ninth.
    Every(u32),
    /// Each with this probability, from 0 to 1. The same seed gives the same ones.
    Chance {
        /// From 0, none, to 1, all.
        probability: f64,
        /// Any number.
        seed: u64,
    },
}

/// When a call fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// Before it takes effect: nothing was done.
    #[default]
    Before,
    /// After it took effect: it was done, and only the answer is lost.
    After,
}

impl Rule {
    /// Every call fails with `fault`, before it takes effect.
    pub const fn new(fault: Fault) -> Self {
        Self {
            call: None,
            which: Which::All,
            moment: Moment::Before,
            fault,
        }
    }

    /// Only calls of this name. Without it, all calls.
    pub const fn on(mut self, call: Call) -> Self {
        self.call = Some(call);
        self
    }

    /// Only these of them. Without it, each one.
    pub const fn which(mut self, which: Which) -> Self {
        self.which = which;
        self
    }

    /// Only the call with this number; the first one is 1.
    pub const fn nth(self, number: u32) -> Self {
        self.which(Which::Nth(number))
    }

    /// They fail after they took effect. Without it, before.
    pub const fn after(mut self) -> Self {
        self.moment = Moment::After;
        self
    }

    /// Whether the rule is about calls of this name.
    pub(super) fn is_about(&self, call: Call) -> bool {
        self.call.is_none_or(|named| named == call)
    }
}

impl Which {
    /// Whether the call with this number is one of them.
    pub(super) fn has(self, number: u32) -> bool {
        match self {
            Self::All => true,
            Self::Nth(nth) => number == nth,
            Self::From(first) => number >= first,
            Self::First(last) => number <= last,
            Self::Every(step) => step != 0 && number.is_multiple_of(step),
            Self::Chance { probability, seed } => fraction(seed, number) < probability,
        }
    }
}

/// A number from 0 to 1, evenly spread, that follows from both: `SplitMix64`, which takes three lines.
fn fraction(seed: u64, number: u32) -> f64 {
    let mut bits = seed.wrapping_add(u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let top = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap_or(u32::MAX);
    f64::from(top) / (f64::from(u32::MAX) + 1.0)
}

/// A rule as a file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    call: Option<Call>,
    fault: Fault,
    #[serde(default)]
    when: Moment,
    nth: Option<u32>,
    from: Option<u32>,
    first: Option<u32>,
    every: Option<u32>,
    chance: Option<f64>,
    seed: Option<u64>,
}

impl TryFrom<Fields> for Rule {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Self, String> {
        let seed = fields.seed.unwrap_or_default();
        let chance = |probability| Which::Chance { probability, seed };
        let numbers = [
            ("nth", fields.nth),
            ("from", fields.from),
            ("first", fields.first),
            ("every", fields.every),
        ];
        if let Some((key, _)) = numbers.iter().find(|(_, number)| *number == Some(0)) {
            return Err(format!("`{key}` is at least 1: calls are counted from 1"));
        }
        if fields.chance.is_some_and(|it| !(0.0..=1.0).contains(&it)) {
            return Err("`chance` is from 0, never, to 1, always".to_owned());
        }
        if fields.seed.is_some() && fields.chance.is_none() {
            return Err("`seed` goes with `chance`".to_owned());
        }
        let given: Vec<Which> = [
            fields.nth.map(Which::Nth),
            fields.from.map(Which::From),
            fields.first.map(Which::First),
            fields.every.map(Which::Every),
            fields.chance.map(chance),
        ]
        .into_iter()
        .flatten()
        .collect();
        let which = match given.as_slice() {
            [] => Which::All,
            [which] => *which,
            _ => {
                return Err(
                    "only one of `nth`, `from`, `first`, `every` and `chance` can be given; a call that two rules are \
                     about fails by the first of them"
                        .to_owned(),
                );
            }
        };
        Ok(Self {
            call: fields.call,
            which,
            moment: fields.when,
            fault: fields.fault,
        })
    }
}
