//! Gives every rule of a listener a priority of its own.
//!
//! A rule keeps the number of the lock file; any other gets the number that [`priority::computed`] computes from its
//! conditions, unless it is taken or would put the rule before a narrower one. Then it gets the nearest number that is free and
//! keeps the order, among those of equally specific rules if possible. Narrower rules get their numbers first, so that only
//! locked rules can be after one that has a number.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::priority::{self, Bands};
use super::{OverlapIndex, PriorityOrigin, Requests, listener_key};
use crate::dsl::{Route, Stack};

/// AWS's priorities.
const ALL: RangeInclusive<u32> = 1..=priority::LAST;

/// The rules of one listener.
#[derive(Debug, Default)]
pub(super) struct Listener {
    /// The rules whose priorities the program doesn't set, by their conditions.
    rules: BTreeMap<String, Route>,
    /// The priorities that the program sets.
    set: BTreeSet<u32>,
}

/// The rules of every listener of `stacks`, by its name.
pub(super) fn listeners(stacks: &[Stack]) -> BTreeMap<String, Listener> {
    let mut listeners: BTreeMap<String, Listener> = BTreeMap::new();
    for stack in stacks {
        for (_, ingress) in stack.services_with_ingress() {
            for route in ingress.routes() {
                if let Some(balancer) = stack.load_balancer_of(ingress, route).one() {
                    let listener = listeners.entry(listener_key(&balancer)).or_default();
                    listener.add(route);
                }
            }
        }
    }
    listeners
}

/// A rule without a priority that is set.
struct Rule {
    conditions: String,
    /// `None` if unknown: then only its number has to be unique.
    requests: Option<Requests>,
    bands: Bands,
    computed: u32,
}

impl Rule {
    fn new(conditions: String, route: &Route) -> Self {
        Self {
            conditions,
            requests: Requests::from_route(route),
            bands: priority::bands(route),
            computed: priority::computed(route),
        }
    }

    /// Whether it matches only requests that `other` matches, and not all of them.
    fn is_narrower_than(&self, other: &Self) -> bool {
        match (&self.requests, &other.requests) {
            (Some(own), Some(other)) => own.is_subset_of(other) && !other.is_subset_of(own),
            _ => false,
        }
    }
}

/// The rules that have a priority, and their numbers.
#[derive(Default)]
struct Placed {
    rules: Vec<(Rule, u32)>,
    index: OverlapIndex,
    found: BTreeMap<String, (u32, PriorityOrigin)>,
    /// The numbers in use.
    taken: BTreeSet<u32>,
}

impl Listener {
    fn add(&mut self, route: &Route) {
        for (part, offset) in route.parts().into_iter().zip(0_u32..) {
            match &route.priority {
                Some(first) => _ = self.set.insert(first.value.saturating_add(offset)),
                None => _ = self.rules.insert(part.canonical(), part),
            }
        }
    }

    /// The priorities by conditions. Numbers of rules that the program or others set are left free.
    pub(super) fn allocate(
        self,
        locked: Option<&BTreeMap<String, u32>>,
        taken: &[u32],
    ) -> BTreeMap<String, (u32, PriorityOrigin)> {
        let mut placed = Placed {
            taken: self.set,
            ..Placed::default()
        };
        placed.taken.extend(taken);
        let mut others = Vec::new();
        for (conditions, route) in self.rules {
            let number = locked.and_then(|locked| locked.get(&conditions).copied());
            let rule = Rule::new(conditions, &route);
            match number.filter(|number| ALL.contains(number) && !placed.taken.contains(number)) {
                Some(number) => placed.add(rule, number, PriorityOrigin::Locked),
                None => others.push(rule),
            }
        }
        for rule in narrower_first(others) {
            let number = placed.free_number(&rule);
            let origin = match number == rule.computed {
                true => PriorityOrigin::Computed,
                false => PriorityOrigin::Moved,
            };
            placed.add(rule, number, origin);
        }
        placed.found
    }
}

/// The rules by their computed numbers, each after those that are narrower. The conditions decide between equal numbers, so
/// that the order of the program doesn't.
fn narrower_first(mut rules: Vec<Rule>) -> Vec<Rule> {
    rules.sort_by(|one, other| {
        (one.computed, &one.conditions).cmp(&(other.computed, &other.conditions))
    });
    let mut index = OverlapIndex::default();
    for (number, rule) in rules.iter().enumerate() {
        if let Some(requests) = &rule.requests {
            index.insert(number, requests);
        }
    }
    let mut order = Vec::new();
    let mut is_ordered = vec![false; rules.len()];
    for number in 0..rules.len() {
        visit(number, &rules, &index, &mut is_ordered, &mut order);
    }
    let mut rules: Vec<Option<Rule>> = rules.into_iter().map(Some).collect();
    let in_order = order.into_iter();
    in_order
        .filter_map(|number| rules.get_mut(number)?.take())
        .collect()
}

/// Adds the rules that are narrower than the one with this number to `order`, and then this one. Those of other classes have
/// smaller numbers anyway.
fn visit(
    number: usize,
    rules: &[Rule],
    index: &OverlapIndex,
    is_ordered: &mut [bool],
    order: &mut Vec<usize>,
) {
    let (Some(rule), Some(false)) = (rules.get(number), is_ordered.get(number)) else {
        return;
    };
    let candidates = rule.requests.as_ref().map(|own| index.candidates(own));
    for other in candidates.into_iter().flatten() {
        let is_narrower =
            |other: &Rule| other.bands.class == rule.bands.class && other.is_narrower_than(rule);
        let is_waiting = is_ordered.get(other) == Some(&false);
        if is_waiting && rules.get(other).is_some_and(is_narrower) {
            visit(other, rules, index, is_ordered, order);
        }
    }
    if let Some(is_ordered) = is_ordered.get_mut(number) {
        *is_ordered = true;
    }
    order.push(number);
}

impl Placed {
    fn add(&mut self, rule: Rule, number: u32, origin: PriorityOrigin) {
        self.taken.insert(number);
        self.found.insert(rule.conditions.clone(), (number, origin));
        if let Some(requests) = &rule.requests {
            self.index.insert(self.rules.len(), requests);
            self.rules.push((rule, number));
        }
    }

    /// The computed number, or the nearest one that is free and after the rules that are narrower, and before those that are
    /// broader.
    fn free_number(&self, rule: &Rule) -> u32 {
        let Bands { band, class } = &rule.bands;
        let near = self.order(rule, |other, number| {
            // The order of classes decides, unless a rule isn't in its class.
            other.bands.class == *class || !other.bands.class.contains(&number)
        });
        let found = [band, class]
            .into_iter()
            .find_map(|range| self.nearest(rule.computed, intersection(range, &near)));
        // A class without a free number: the rule goes to another one. Locked numbers can leave no number that keeps the
        // order; the rules over the order report that.
        let anywhere = || self.nearest(rule.computed, self.order(rule, |_, _| true));
        found
            .or_else(anywhere)
            .or_else(|| self.nearest(rule.computed, ALL))
            .unwrap_or(rule.computed)
    }

    /// The numbers between those of narrower and of broader rules; empty if these are out of order.
    fn order(&self, rule: &Rule, is_relevant: impl Fn(&Rule, u32) -> bool) -> RangeInclusive<u32> {
        let (mut first, mut last) = (*ALL.start(), *ALL.end());
        let candidates = rule.requests.as_ref().map(|own| self.index.candidates(own));
        for candidate in candidates.into_iter().flatten() {
            let Some((other, number)) = self.rules.get(candidate) else {
                continue;
            };
            if !is_relevant(other, *number) {
                continue;
            }
            if rule.is_narrower_than(other) {
                last = last.min(number.saturating_sub(1));
            } else if other.is_narrower_than(rule) {
                first = first.max(number.saturating_add(1));
            }
        }
        first..=last
    }

    /// The free number in `range` that is nearest to `number`, the next larger one if possible.
    fn nearest(&self, number: u32, range: RangeInclusive<u32>) -> Option<u32> {
        if range.is_empty() {
            return None;
        }
        let start = number.clamp(*range.start(), *range.end());
        let mut numbers = (start..=*range.end()).chain((*range.start()..start).rev());
        numbers.find(|number| !self.taken.contains(number))
    }
}

fn intersection(one: &RangeInclusive<u32>, other: &RangeInclusive<u32>) -> RangeInclusive<u32> {
    *one.start().max(other.start())..=*one.end().min(other.end())
}

#[cfg(test)]
mod tests;
