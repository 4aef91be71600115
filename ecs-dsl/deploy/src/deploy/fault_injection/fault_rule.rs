//! [`FaultRule`]: which calls fail, when and how.

use serde::Deserialize;

use super::{Call, Fault};

/// A rule that makes calls fail. Default: every call fails, before it takes effect.
///
/// ```
/// use ecs_dsl::deploy::fault_injection::{Call, Fault, FaultRule};
///
/// // CloudFormation executes the change set, but the response is lost.
/// let lost = FaultRule::new(Fault::Timeout).on(Call::ExecuteChangeSet).nth(1).after();
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "Fields")]
#[must_use = "a rule does nothing by itself: pass it to `FaultInjector::rule`"]
pub struct FaultRule {
    pub(super) call: Option<Call>,
    pub(super) filter: CallFilter,
    pub(super) when: When,
    pub(super) fault: Fault,
}

/// Selects the calls that fail by their number, from 1, among those that a rule applies to.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum CallFilter {
    /// All calls.
    All,
    /// Only the call with this number.
    Nth(u32),
    /// The call with this number and all later ones.
    From(u32),
    /// The first N calls.
    First(u32),
    /// Every Nth call: with 3, the third, the sixth, the ninth.
    Every(u32),
    /// Each call with this probability. The same seed selects the same calls.
    Random {
        /// From 0 (none) to 1 (all).
        probability: f64,
        /// The seed of the random numbers.
        seed: u64,
    },
}

/// When a call fails: before or after it takes effect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// Before it takes effect.
    #[default]
    Before,
    /// After it took effect: only the response is lost.
    After,
}

impl FaultRule {
    /// A rule by which every call fails with `fault`, before it takes effect.
    pub const fn new(fault: Fault) -> Self {
        Self {
            call: None,
            filter: CallFilter::All,
            when: When::Before,
            fault,
        }
    }

    /// Applies only to `call`. Default: all calls.
    pub const fn on(mut self, call: Call) -> Self {
        self.call = Some(call);
        self
    }

    /// Selects the calls that fail, by their number. Default: all.
    pub const fn filter(mut self, filter: CallFilter) -> Self {
        self.filter = filter;
        self
    }

    /// Selects only the call with this number, from 1.
    pub const fn nth(self, number: u32) -> Self {
        self.filter(CallFilter::Nth(number))
    }

    /// The calls fail after they took effect. Default: before.
    pub const fn after(mut self) -> Self {
        self.when = When::After;
        self
    }

    /// Whether the rule applies to `call`.
    pub(super) fn applies_to(&self, call: Call) -> bool {
        self.call.is_none_or(|named| named == call)
    }
}

impl CallFilter {
    /// Whether the call with this number fails.
    pub(super) fn matches(self, number: u32) -> bool {
        match self {
            Self::All => true,
            Self::Nth(nth) => number == nth,
            Self::From(first) => number >= first,
            Self::First(last) => number <= last,
            Self::Every(step) => step != 0 && number.is_multiple_of(step),
            Self::Random { probability, seed } => fraction(seed, number) < probability,
        }
    }
}

/// A uniformly distributed number from 0 to 1, by `SplitMix64`.
fn fraction(seed: u64, number: u32) -> f64 {
    let mut bits = seed.wrapping_add(u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let top = u32::try_from((bits ^ (bits >> 31)) >> 32).unwrap_or(u32::MAX);
    f64::from(top) / (f64::from(u32::MAX) + 1.0)
}

/// A rule in a fault file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    call: Option<Call>,
    fault: Fault,
    #[serde(default)]
    when: When,
    nth: Option<u32>,
    from: Option<u32>,
    first: Option<u32>,
    every: Option<u32>,
    probability: Option<f64>,
    seed: Option<u64>,
}

/// A filter with a number: its key, its number if it is set, and its constructor.
type Numbered = (&'static str, Option<u32>, fn(u32) -> CallFilter);

impl TryFrom<Fields> for FaultRule {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Self, String> {
        let seed = fields.seed.unwrap_or_default();
        let random = |probability| CallFilter::Random { probability, seed };
        let numbered: [Numbered; 4] = [
            ("nth", fields.nth, CallFilter::Nth),
            ("from", fields.from, CallFilter::From),
            ("first", fields.first, CallFilter::First),
            ("every", fields.every, CallFilter::Every),
        ];
        if let Some((key, ..)) = numbered.iter().find(|(_, number, _)| *number == Some(0)) {
            return Err(format!("`{key}` must be at least 1"));
        }
        if fields
            .probability
            .is_some_and(|probability| !(0.0..=1.0).contains(&probability))
        {
            return Err("`probability` must be between 0 and 1".to_owned());
        }
        if fields.seed.is_some() && fields.probability.is_none() {
            return Err("`seed` requires `probability`".to_owned());
        }
        let filters: Vec<CallFilter> = numbered
            .into_iter()
            .filter_map(|(_, number, filter)| number.map(filter))
            .chain(fields.probability.map(random))
            .collect();
        let filter = match filters.as_slice() {
            [] => CallFilter::All,
            [filter] => *filter,
            _ => {
                return Err(
                    "only one of `nth`, `from`, `first`, `every` and `probability` is allowed; use two rules instead, \
                     the first one that matches a call applies"
                        .to_owned(),
                );
            }
        };
        Ok(Self {
            call: fields.call,
            filter,
            when: fields.when,
            fault: fields.fault,
        })
    }
}
