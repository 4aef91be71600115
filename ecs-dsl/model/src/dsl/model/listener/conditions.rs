//! The conditions of a listener rule as the set of requests that they match.

use std::collections::BTreeMap;

use ipnet::IpNet;

use super::patterns::{Glob, InputDomain, common, covers};
use crate::diag::Spanned;
use crate::dsl::Route;
use crate::rules;

/// The requests that a listener rule matches. The values of one condition are alternatives.
pub(crate) struct Requests {
    /// `None`, here and below, matches any value.
    paths: Option<Vec<Glob>>,
    hosts: Option<Vec<Glob>>,
    methods: Option<Vec<String>>,
    sources: Option<Vec<IpNet>>,
    /// By lowercase name. A request must have all of them.
    headers: BTreeMap<String, Vec<Glob>>,
    queries: Option<Vec<Parameter>>,
}

/// A query string parameter.
struct Parameter {
    key: Option<Glob>,
    value: Glob,
}

/// Conditions that a rule has at most once, so that the values of several rules can be combined.
const SINGLE: [Field; 4] = [Field::Path, Field::Host, Field::Method, Field::Source];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Path,
    Host,
    Method,
    Source,
}

impl Requests {
    /// The requests that `route` matches. `None` if unknown: for a path or an address block that AWS rejects, or a pattern
    /// with a backslash, which may escape a wildcard.
    pub(crate) fn from_route(route: &Route) -> Option<Self> {
        let values = route.headers.iter().flat_map(|(_, values)| values);
        let queries = route.queries.iter().map(|query| &query.value);
        let mut escaped = values.chain(queries.map(|(_, value)| value));
        if escaped.any(|value| value.contains('\\')) {
            return None;
        }
        let is_invalid = |path: &Spanned<String>| rules::path_pattern(path).is_err();
        if route.paths.iter().any(is_invalid) {
            return None;
        }
        let sources: Result<Vec<IpNet>, _> = route
            .source_ips
            .iter()
            .map(|block| block.value.parse())
            .collect();
        let header = |(name, values): &(Spanned<String>, Vec<String>)| {
            let values = values.iter().map(|value| Glob::caseless(value));
            (name.value.to_ascii_lowercase(), values.collect())
        };
        Some(Self {
            paths: non_empty(route.paths.iter().map(|path| Glob::exact(path))),
            hosts: non_empty(route.hosts.iter().map(|host| Glob::caseless(host))),
            methods: non_empty(route.methods.iter().map(|method| method.value.clone())),
            sources: non_empty(sources.ok()?.into_iter()),
            headers: route.headers.iter().map(header).collect(),
            queries: non_empty(
                route
                    .queries
                    .iter()
                    .map(|query| Parameter::from_query(&query.value)),
            ),
        })
    }

    /// The beginnings of its paths, up to their first wildcards.
    pub(super) fn path_starts(&self) -> Vec<String> {
        let starts = |paths: &Vec<Glob>| paths.iter().map(Glob::literal_start).collect();
        self.paths
            .as_ref()
            .map_or_else(|| vec![String::new()], starts)
    }

    /// The ends of its hosts after their last wildcards, backwards.
    pub(super) fn host_ends(&self) -> Vec<String> {
        let ends = |hosts: &Vec<Glob>| hosts.iter().map(Glob::literal_end).collect();
        self.hosts
            .as_ref()
            .map_or_else(|| vec![String::new()], ends)
    }

    /// Whether this rule matches only requests that `other` matches too.
    pub(crate) fn is_subset_of(&self, other: &Self) -> bool {
        // The conditions that are compared fast come first.
        let fields = [Field::Method, Field::Source, Field::Host, Field::Path];
        let within = |field| self.is_within(field, &[other]);
        fields.into_iter().all(within) && self.headers_within(other) && self.queries_within(other)
    }

    /// The rules of `earlier` that together match every request of this one; empty if they don't match all. A single rule
    /// is preferred to several.
    pub(crate) fn shadowed_by<T>(&self, earlier: &[(&Self, T)]) -> Vec<T>
    where
        T: Copy,
    {
        let others = earlier
            .iter()
            .filter(|(rule, _)| self.headers_within(rule) && self.queries_within(rule));
        // Each with the fields in which it alone matches every value of this rule.
        let others: Vec<_> = others
            .map(|(rule, label)| {
                (
                    SINGLE.map(|field| self.is_within(field, &[rule])),
                    *rule,
                    *label,
                )
            })
            .collect();
        let mut single = others
            .iter()
            .filter(|(fields, ..)| fields.iter().all(|within| *within));
        if let Some((.., label)) = single.next() {
            return vec![*label];
        }
        for (position, field) in SINGLE.into_iter().enumerate() {
            let matches_rest = |fields: &[bool; SINGLE.len()]| {
                let mut fields = fields.iter().enumerate();
                fields.all(|(index, within)| *within || index == position)
            };
            let group = others.iter().filter(|(fields, ..)| matches_rest(fields));
            let mut group: Vec<(&Self, T)> =
                group.map(|(_, rule, label)| (*rule, *label)).collect();
            let within = |group: &[(&Self, T)]| {
                let rules: Vec<&Self> = group.iter().map(|(rule, _)| *rule).collect();
                self.is_within(field, &rules)
            };
            if group.len() < 2 || !within(&group) {
                continue;
            }
            // Removes rules that aren't needed to match all requests.
            let mut index = 0;
            while index < group.len() {
                let candidate = group.remove(index);
                if !within(&group) {
                    group.insert(index, candidate);
                    index += 1;
                }
            }
            return group.iter().map(|(_, label)| *label).collect();
        }
        Vec::new()
    }

    /// Whether `rules` together match every value of this rule's condition.
    fn is_within(&self, field: Field, rules: &[&Self]) -> bool {
        match field {
            Field::Path => globs_within(
                &self.paths,
                rules.iter().map(|rule| &rule.paths),
                InputDomain::Paths,
            ),
            Field::Host => globs_within(
                &self.hosts,
                rules.iter().map(|rule| &rule.hosts),
                InputDomain::All,
            ),
            Field::Method => {
                let union = union(rules.iter().map(|rule| &rule.methods));
                within(&self.methods, union.as_deref(), |method, all| {
                    all.contains(&method)
                })
            }
            Field::Source => {
                let union = union(rules.iter().map(|rule| &rule.sources));
                let union =
                    union.map(|blocks| IpNet::aggregate(&blocks.into_iter().copied().collect()));
                within(&self.sources, union.as_deref(), |source, all| {
                    all.iter().any(|block| block.contains(source))
                })
            }
        }
    }

    fn headers_within(&self, rule: &Self) -> bool {
        rule.headers.iter().all(|(name, patterns)| {
            let patterns: Vec<&Glob> = patterns.iter().collect();
            self.headers.get(name).is_some_and(|own| {
                own.iter()
                    .all(|pattern| covers(&patterns, pattern, InputDomain::All))
            })
        })
    }

    fn queries_within(&self, rule: &Self) -> bool {
        let Some(queries) = &rule.queries else {
            return true;
        };
        let is_covered = |own: &Parameter| {
            let values = queries.iter().filter(|other| other.matches_key_of(own));
            covers(
                &values.map(|other| &other.value).collect::<Vec<_>>(),
                &own.value,
                InputDomain::All,
            )
        };
        self.queries
            .as_ref()
            .is_some_and(|own| own.iter().all(is_covered))
    }

    /// An example of a request that both rules match, as host and path; `None` if there is none.
    pub(crate) fn in_common(&self, other: &Self) -> Option<String> {
        let path = shared(&self.paths, &other.paths, InputDomain::Paths)?;
        let host = shared(&self.hosts, &other.hosts, InputDomain::All)?;
        let are_disjoint =
            |own: &Option<Vec<String>>, others: &Option<Vec<String>>| match (own, others) {
                (Some(own), Some(others)) => !own.iter().any(|method| others.contains(method)),
                _ => false,
            };
        let sources_are_disjoint = match (&self.sources, &other.sources) {
            (Some(own), Some(others)) => !own.iter().any(|source| {
                others
                    .iter()
                    .any(|block| block.contains(source) || source.contains(block))
            }),
            _ => false,
        };
        if are_disjoint(&self.methods, &other.methods) || sources_are_disjoint {
            return None;
        }
        Some(match (path, host) {
            (Some(path), Some(host)) => format!("{host}{path}"),
            (Some(path_or_host), None) | (None, Some(path_or_host)) => path_or_host,
            (None, None) => "*".to_owned(),
        })
    }
}

impl Parameter {
    fn from_query((key, value): &(Option<String>, String)) -> Self {
        Self {
            key: key.as_deref().map(Glob::caseless),
            value: Glob::caseless(value),
        }
    }

    fn matches_key_of(&self, other: &Self) -> bool {
        match (&self.key, &other.key) {
            (Some(own), Some(key)) => covers(&[own], key, InputDomain::All),
            (None, None) => true,
            _ => false,
        }
    }
}

fn non_empty<T>(values: impl Iterator<Item = T>) -> Option<Vec<T>> {
    let values: Vec<T> = values.collect();
    (!values.is_empty()).then_some(values)
}

/// The values of all lists; `None` if one of them matches any value.
fn union<'a, T: 'a>(all: impl Iterator<Item = &'a Option<Vec<T>>>) -> Option<Vec<&'a T>> {
    let lists: Option<Vec<&Vec<T>>> = all.map(Option::as_ref).collect();
    lists.map(|lists| lists.into_iter().flatten().collect())
}

fn within<T, U>(
    own: &Option<Vec<T>>,
    all: Option<&[U]>,
    contains: impl Fn(&T, &[U]) -> bool,
) -> bool {
    match (own, all) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(own), Some(all)) => own.iter().all(|value| contains(value, all)),
    }
}

fn globs_within<'a>(
    own: &Option<Vec<Glob>>,
    all: impl Iterator<Item = &'a Option<Vec<Glob>>>,
    domain: InputDomain,
) -> bool {
    let any = vec![Glob::exact("*")];
    let own = own.as_ref().unwrap_or(&any);
    union(all).is_none_or(|union| own.iter().all(|pattern| covers(&union, pattern, domain)))
}

/// A text that both match: `Some(None)` if neither has a pattern, and `None` if no text matches both.
fn shared(
    own: &Option<Vec<Glob>>,
    other: &Option<Vec<Glob>>,
    domain: InputDomain,
) -> Option<Option<String>> {
    let any = vec![Glob::exact("*")];
    let (left, right) = (own.as_ref().unwrap_or(&any), other.as_ref().unwrap_or(&any));
    let mut pairs = left
        .iter()
        .flat_map(|left| right.iter().map(move |right| (left, right)));
    let text = pairs.find_map(|(left, right)| common(left, right, domain))?;
    Some((own.is_some() || other.is_some()).then_some(text))
}
