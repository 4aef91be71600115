//! How specific a route is, as numbers that are never smaller for a route within another one.
//!
//! A text without the wildcards' characters shows why: `/a/*` is within `/*` only if every literal of `/*` is one of `/a/*`.
//! Of alternatives, the least specific one counts.

use crate::dsl::Route;

/// How specific a route is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Specificity {
    /// The literal characters of the path; 1 for any path, since all begin with `/`.
    pub(super) path: u32,
    pub(super) shape: Shape,
    /// The other conditions: literal characters of hosts, headers and queries, bits of address blocks, one for each kind.
    pub(super) others: u32,
}

/// The wildcards of a path, from the least to the most specific one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// `*`, and no `?`.
    Star,
    /// None.
    Exact,
    /// `?`, which requires a longer path.
    Length,
}

impl Specificity {
    pub(super) fn from_route(route: &Route) -> Self {
        let paths = route.paths.iter().map(|path| in_paths(path));
        let paths = paths.map(|path| (literals(&path), shape(&path)));
        let (path, shape) = paths.min().unwrap_or((1, Shape::Star));
        let others =
            hosts(route) + headers(route) + queries(route) + methods(route) + sources(route);
        Self {
            path,
            shape,
            others,
        }
    }
}

/// The pattern that matches the same paths, which all begin with `/`, and has that `/` as a literal if it can.
fn in_paths(pattern: &str) -> String {
    let rest = pattern.trim_start_matches(['*', '?']);
    let wildcards = pattern
        .get(..pattern.len() - rest.len())
        .unwrap_or_default();
    let single = wildcards.matches('?').count();
    if !wildcards.contains('*') || single == 0 && rest.starts_with('/') {
        return pattern.to_owned();
    }
    format!("/{}*{rest}", "?".repeat(single.saturating_sub(1)))
}

/// The number of literal characters.
fn literals(pattern: &str) -> u32 {
    let literals = pattern.chars().filter(|c| !matches!(c, '*' | '?'));
    u32::try_from(literals.count()).unwrap_or(u32::MAX)
}

fn shape(pattern: &str) -> Shape {
    match (pattern.contains('?'), pattern.contains('*')) {
        (true, _) => Shape::Length,
        (false, true) => Shape::Star,
        (false, false) => Shape::Exact,
    }
}

/// The literal characters, and one if there is no wildcard.
fn score(pattern: &str) -> u32 {
    literals(pattern) + u32::from(shape(pattern) == Shape::Exact)
}

/// One more than the least specific of `alternatives`; 0 without any.
fn least(alternatives: impl Iterator<Item = u32>) -> u32 {
    alternatives.min().map_or(0, |least| least + 1)
}

fn hosts(route: &Route) -> u32 {
    least(route.hosts.iter().map(|host| score(host)))
}

fn headers(route: &Route) -> u32 {
    let of_header = |values: &Vec<String>| least(values.iter().map(|value| score(value)));
    route
        .headers
        .iter()
        .map(|(_, values)| of_header(values))
        .sum()
}

fn queries(route: &Route) -> u32 {
    let of_query =
        |(key, value): &(Option<String>, String)| key.as_deref().map_or(0, score) + score(value);
    least(route.queries.iter().map(|query| of_query(query)))
}

fn methods(route: &Route) -> u32 {
    // AWS allows five values.
    match u32::try_from(route.methods.len()) {
        Ok(0) => 0,
        count => 6_u32.saturating_sub(count.unwrap_or(u32::MAX)).max(1),
    }
}

/// The bits of the broadest block: 24 of `10.0.0.0/24`.
fn sources(route: &Route) -> u32 {
    let bits = |block: &str| {
        let bits = block
            .rsplit_once('/')
            .and_then(|(_, bits)| bits.parse().ok());
        bits.unwrap_or(0)
    };
    least(route.source_ips.iter().map(|block| bits(block)))
}
