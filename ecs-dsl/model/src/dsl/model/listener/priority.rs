//! The priority of a listener rule, computed from its own conditions, so that other rules don't change it.
//!
//! The priorities are divided into classes by the literal characters of the path, since a path within another one has at
//! least as many; a class has bands for the other conditions. In a band, a hash of the conditions decides.
//!
//! **Invariant:** a rule is never in a class after that of a broader rule.

use std::ops::RangeInclusive;

use super::specificity::{Shape, Specificity};
use crate::dsl::Route;

/// AWS's last priority. `limits.json`: `elb.rule.priority`.
pub(super) const LAST: u32 = 50_000;
/// AWS's limit of values in the conditions of one rule.
pub(crate) const MAX_VALUES: usize = 5;

/// The widths of the classes, from the last one, of rules for any path, to longer paths: how many classes follow each other,
/// and how many priorities each has. Most paths have 5 to 20 literal characters. The rest, up to 1,020, is for the user.
const CLASSES: [(u32, u32); 6] = [
    (1, 8_670),
    (3, 450),
    (16, 1_700),
    (16, 500),
    (28, 100),
    (64, 15),
];

/// The widths of the bands of rules for any path, from the last one: of `/*` and of `/` alone, then how many levels of other
/// conditions, and how many priorities each has. Host names have 8 to 40 literal characters.
const ANY_PATH: [(u32, u32); 4] = [(2, 30), (7, 40), (33, 240), (20, 20)];

/// The narrowest class that has bands.
const BANDED: u32 = 450;
/// The number of bands for other conditions in the class of a path.
const LEVELS: u32 = 14;
/// How much more specific the conditions of the next band are.
const STEP: u32 = 3;

/// The priorities of rules that are as specific as a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bands {
    /// Those with the same number of literal characters in the path, and about the same other conditions.
    pub(super) band: RangeInclusive<u32>,
    /// Those with the same number of literal characters in the path.
    pub(super) class: RangeInclusive<u32>,
}

/// The priority of `route`: the more specific its conditions, the smaller. It is one of its band, by a hash of the conditions.
pub(super) fn computed(route: &Route) -> u32 {
    let band = bands(route).band;
    let width = band.end() - band.start() + 1;
    band.start() + hash(&route.canonical()) % width
}

/// The band and the class of `route`.
pub(super) fn bands(route: &Route) -> Bands {
    let specificity = Specificity::from_route(route);
    // Every path has a literal `/`.
    let (start, width) = segment(&CLASSES, LAST, specificity.path.saturating_sub(1));
    let band = match (specificity.path, width) {
        (0 | 1, _) => {
            let level = match (specificity.others, specificity.shape) {
                (0, Shape::Star) => 0,
                (others, _) => others + 1,
            };
            let (start, width) = segment(&ANY_PATH, start + width - 1, level);
            start..=start + width - 1
        }
        (_, BANDED..) => band_of(start, width, &specificity),
        _ => start..=start + width - 1,
    };
    let class = start..=start + width - 1;
    Bands { band, class }
}

/// A class of a path: a third for rules with other conditions, a sixth for exact paths, a half for other paths.
fn band_of(start: u32, width: u32, specificity: &Specificity) -> RangeInclusive<u32> {
    let (others, exact, last) = (width / 3, width / 2, width);
    if let Some(level) = specificity.others.checked_sub(1) {
        let level = (level / STEP).min(LEVELS - 1);
        let width = others / LEVELS;
        let first = start + (LEVELS - 1 - level) * width;
        return first..=first + width - 1;
    }
    match specificity.shape {
        Shape::Star => start + exact..=start + last - 1,
        Shape::Exact | Shape::Length => start + others..=start + exact - 1,
    }
}

/// The first number and the width of the segment with this number, counted from `last` downwards. Beyond the last one, it is
/// the last one.
fn segment(segments: &[(u32, u32)], last: u32, number: u32) -> (u32, u32) {
    let (mut end, mut left) = (last, number);
    let mut found = (last, 1);
    for (count, width) in segments {
        let passed = left.min(count - 1);
        end -= passed * width;
        found = (end + 1 - width, *width);
        if left < *count {
            break;
        }
        end -= width;
        left -= count;
    }
    found
}

/// FNV-1a, 32 bits: small and stable.
pub(crate) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::{ANY_PATH, CLASSES, LAST, bands, computed, segment};
    use crate::dsl::Route;

    #[test]
    fn narrower_path_gets_lower_priority() {
        let order = ["/api/orders/special", "/api/orders/*", "/api/*", "/*"];
        let priorities = order.map(|path| computed(&Route::to_path(path)));
        assert!(priorities.is_sorted(), "{priorities:?}");
    }

    #[test]
    fn additional_condition_lowers_priority() {
        let plain = computed(&Route::to_path("/api/*"));
        assert!(computed(&Route::to_path("/api/*").header("X-Beta", "1")) < plain);
        assert!(computed(&Route::to_path("/api/*").host("api.example.com")) < plain);
    }

    #[test]
    fn priority_of_every_length_is_within_limits() {
        let mut last = LAST + 1;
        for length in 0..=127 {
            let class = bands(&Route::to_path(format!("/{}", "a".repeat(length)))).class;
            assert_eq!(*class.end(), last - 1, "{length}");
            assert!(*class.start() > 1_000, "{length}");
            last = *class.start();
        }
    }

    #[test]
    fn bands_are_disjoint_and_within_their_class() {
        let host = |length: usize| Route::to_host(&format!("{}.io", "a".repeat(length)));
        for path in ["/*", "/a/*", "/orders/*"] {
            let route = |length: usize| match length {
                0 => Route::to_path(path),
                _ => host(length).path(path),
            };
            let mut last = *bands(&route(0)).class.end() + 1;
            for length in 0..=128 {
                let all = bands(&route(length));
                assert!(all.class.contains(all.band.start()) && all.class.contains(all.band.end()));
                assert!(
                    *all.band.end() < last || bands(&route(length - 1)) == all,
                    "{path} {length}"
                );
                last = *all.band.start();
            }
        }
    }

    #[test]
    fn every_request_comes_after_the_root() {
        let (root, any) = (bands(&Route::to_path("/")), bands(&Route::to_path("/*")));
        assert!(root.band.end() < any.band.start());
    }

    #[test]
    fn segments_follow_each_other() {
        assert_eq!(segment(&CLASSES, LAST, 0), (41_331, 8_670));
        assert_eq!(segment(&CLASSES, LAST, 1), (40_881, 450));
        assert_eq!(segment(&CLASSES, LAST, 4), (38_281, 1_700));
        assert_eq!(segment(&ANY_PATH, 100_000, 0), (99_971, 30));
        assert_eq!(segment(&ANY_PATH, 100_000, 2), (99_901, 40));
        assert_eq!(segment(&CLASSES, LAST, 200), segment(&CLASSES, LAST, 127));
    }

    #[test]
    fn condition_order_does_not_change_priority() {
        let one = Route::to_path("/a/*").path("/b/*");
        let other = Route::to_path("/b/*").path("/a/*");
        assert_eq!(computed(&one), computed(&other));
        let one = Route::to_path("/a/*")
            .header("x-beta", "a")
            .header("x-beta", "b")
            .host("A.example.com");
        let other = Route::to_host("a.example.com")
            .header("X-Beta", "b")
            .header("X-Beta", "a")
            .path("/a/*");
        assert_eq!(computed(&one), computed(&other));
    }
}
