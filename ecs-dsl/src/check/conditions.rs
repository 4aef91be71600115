//! The conditions of a listener rule as the set of requests that they take.

use std::collections::BTreeMap;

use ipnet::IpNet;

use super::globs::{Glob, Texts, common, covers};
use crate::diag::Located;
use crate::dsl::Route;
use crate::rules;

/// What AWS compares when it looks for the rule of a request. Values of one condition are alternatives.
pub(super) struct Requests {
    /// None is any, of everything in here.
    paths: Option<Vec<Glob>>,
    hosts: Option<Vec<Glob>>,
    methods: Option<Vec<String>>,
    sources: Option<Vec<IpNet>>,
    /// By the name in small letters. All of them must be there.
    headers: BTreeMap<String, Vec<Glob>>,
    queries: Option<Vec<Parameter>>,
}

/// A parameter of a query string.
struct Parameter {
    key: Option<Glob>,
    value: Glob,
}

/// The conditions of which a rule has one at most, so that the values of several rules can be put together.
const SINGLE: [Field; 4] = [Field::Path, Field::Host, Field::Method, Field::Source];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Path,
    Host,
    Method,
    Source,
}

impl Requests {
    /// What `route` takes; none if that can't be said: of what AWS refuses, or where a backslash takes the meaning from
    /// a wildcard.
    pub(super) fn of(route: &Route) -> Option<Self> {
        let values = route.headers.iter().flat_map(|(_, values)| values);
        let queries = route.queries.iter().map(|query| &query.value);
        let mut escaped = values.chain(queries.map(|(_, value)| value));
        if escaped.any(|value| value.contains('\\')) {
            return None;
        }
        let refused = |path: &Located<String>| rules::path_pattern(path).is_err();
        if route.paths.iter().any(refused) {
            return None;
        }
        let sources: Result<Vec<IpNet>, _> = route
            .source_ips
            .iter()
            .map(|block| block.value.parse())
            .collect();
        let header = |(name, values): &(Located<String>, Vec<String>)| {
            let values = values.iter().map(|value| Glob::caseless(value));
            (name.value.to_ascii_lowercase(), values.collect())
        };
        Some(Self {
            paths: some(route.paths.iter().map(|path| Glob::exact(path))),
            hosts: some(route.hosts.iter().map(|host| Glob::caseless(host))),
            methods: some(route.methods.iter().map(|method| method.value.clone())),
            sources: some(sources.ok()?.into_iter()),
            headers: route.headers.iter().map(header).collect(),
            queries: some(
                route
                    .queries
                    .iter()
                    .map(|query| Parameter::of(&query.value)),
            ),
        })
    }

    /// Which of `earlier` together take every request that this one takes; none if some request is left. One that does
    /// it alone comes before several.
    pub(super) fn taken_by<T>(&self, earlier: &[(&Self, T)]) -> Vec<T>
    where
        T: Copy,
    {
        let all = |rule: &Self| SINGLE.iter().all(|field| self.is_within(*field, &[rule]));
        let others = |rule: &Self| self.has_headers_of(rule) && self.has_queries_of(rule);
        if let Some((_, alone)) = earlier.iter().find(|(rule, _)| others(rule) && all(rule)) {
            return vec![*alone];
        }
        for field in SINGLE {
            let rest = |rule: &Self| {
                let mut rest = SINGLE.iter().filter(|other| **other != field);
                others(rule) && rest.all(|other| self.is_within(*other, &[rule]))
            };
            let mut group: Vec<_> = earlier.iter().filter(|(rule, _)| rest(rule)).collect();
            let within = |group: &[&(&Self, T)]| {
                let rules: Vec<&Self> = group.iter().map(|(rule, _)| *rule).collect();
                self.is_within(field, &rules)
            };
            if group.len() < 2 || !within(&group) {
                continue;
            }
            // Those without which the others would do are left out of what is told.
            let mut index = 0;
            while index < group.len() {
                let one = group.remove(index);
                if !within(&group) {
                    group.insert(index, one);
                    index += 1;
                }
            }
            return group.iter().map(|(_, told)| *told).collect();
        }
        Vec::new()
    }

    /// Whether each of this one's values is a value of one of `rules` too.
    fn is_within(&self, field: Field, rules: &[&Self]) -> bool {
        match field {
            Field::Path => globs_within(
                &self.paths,
                rules.iter().map(|rule| &rule.paths),
                Texts::Paths,
            ),
            Field::Host => globs_within(
                &self.hosts,
                rules.iter().map(|rule| &rule.hosts),
                Texts::All,
            ),
            Field::Method => {
                let union = union(rules.iter().map(|rule| &rule.methods));
                within(&self.methods, union.as_deref(), |one, all| {
                    all.contains(&one)
                })
            }
            Field::Source => {
                let union = union(rules.iter().map(|rule| &rule.sources));
                let union =
                    union.map(|blocks| IpNet::aggregate(&blocks.into_iter().copied().collect()));
                within(&self.sources, union.as_deref(), |one, all| {
                    all.iter().any(|block| block.contains(one))
                })
            }
        }
    }

    fn has_headers_of(&self, rule: &Self) -> bool {
        rule.headers.iter().all(|(name, taken)| {
            let taken: Vec<&Glob> = taken.iter().collect();
            self.headers
                .get(name)
                .is_some_and(|own| own.iter().all(|one| covers(&taken, one, Texts::All)))
        })
    }

    fn has_queries_of(&self, rule: &Self) -> bool {
        let Some(taken) = &rule.queries else {
            return true;
        };
        let covered = |own: &Parameter| {
            let values = taken.iter().filter(|other| other.has_key_of(own));
            covers(
                &values.map(|other| &other.value).collect::<Vec<_>>(),
                &own.value,
                Texts::All,
            )
        };
        self.queries
            .as_ref()
            .is_some_and(|own| own.iter().all(covered))
    }

    /// A path, or else a host, that both take; none if no request can be for both.
    pub(super) fn in_common(&self, other: &Self) -> Option<String> {
        let path = shared(&self.paths, &other.paths, Texts::Paths)?;
        let host = shared(&self.hosts, &other.hosts, Texts::All)?;
        let apart = |own: &Option<Vec<String>>, others: &Option<Vec<String>>| match (own, others) {
            (Some(own), Some(others)) => !own.iter().any(|one| others.contains(one)),
            _ => false,
        };
        let far = match (&self.sources, &other.sources) {
            (Some(own), Some(others)) => !own.iter().any(|one| {
                others
                    .iter()
                    .any(|block| block.contains(one) || one.contains(block))
            }),
            _ => false,
        };
        if apart(&self.methods, &other.methods) || far {
            return None;
        }
        Some(match (path, host) {
            (Some(path), Some(host)) => format!("{host}{path}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => "*".to_owned(),
        })
    }
}

impl Parameter {
    fn of((key, value): &(Option<String>, String)) -> Self {
        Self {
            key: key.as_deref().map(Glob::caseless),
            value: Glob::caseless(value),
        }
    }

    fn has_key_of(&self, other: &Self) -> bool {
        match (&self.key, &other.key) {
            (Some(own), Some(key)) => covers(&[own], key, Texts::All),
            (None, None) => true,
            _ => false,
        }
    }
}

fn some<T>(values: impl Iterator<Item = T>) -> Option<Vec<T>> {
    let values: Vec<T> = values.collect();
    (!values.is_empty()).then_some(values)
}

/// The values of all; none if one of them takes any.
fn union<'a, T: 'a>(all: impl Iterator<Item = &'a Option<Vec<T>>>) -> Option<Vec<&'a T>> {
    let lists: Option<Vec<&Vec<T>>> = all.map(Option::as_ref).collect();
    lists.map(|lists| lists.into_iter().flatten().collect())
}

fn within<T, U>(own: &Option<Vec<T>>, all: Option<&[U]>, holds: impl Fn(&T, &[U]) -> bool) -> bool {
    match (own, all) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(own), Some(all)) => own.iter().all(|one| holds(one, all)),
    }
}

fn globs_within<'a>(
    own: &Option<Vec<Glob>>,
    all: impl Iterator<Item = &'a Option<Vec<Glob>>>,
    texts: Texts,
) -> bool {
    let any = vec![Glob::exact("*")];
    let own = own.as_ref().unwrap_or(&any);
    union(all).is_none_or(|union| own.iter().all(|one| covers(&union, one, texts)))
}

/// A text that both take, if one of them says what it takes; none at all if there is no such text.
fn shared(
    own: &Option<Vec<Glob>>,
    other: &Option<Vec<Glob>>,
    texts: Texts,
) -> Option<Option<String>> {
    let any = vec![Glob::exact("*")];
    let (left, right) = (own.as_ref().unwrap_or(&any), other.as_ref().unwrap_or(&any));
    let mut pairs = left
        .iter()
        .flat_map(|one| right.iter().map(move |other| (one, other)));
    let text = pairs.find_map(|(one, other)| common(one, other, texts))?;
    Some((own.is_some() || other.is_some()).then_some(text))
}
