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
            let Some(balancer) = stack.load_balancer_of(ingress).one() else {
                continue;
            };
            let listener = listeners.entry(listener_key(&balancer)).or_default();
            for route in ingress.routes() {
                listener.add(route);
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
mod tests {
    use std::collections::BTreeMap;

    use super::super::priority::computed;
    use super::super::{OverlapIndex, PriorityOrigin, Requests};
    use super::Listener;
    use crate::dsl::Route;

    type Found = BTreeMap<String, (u32, PriorityOrigin)>;

    fn allocate(routes: &[Route], locked: &BTreeMap<String, u32>, taken: &[u32]) -> Found {
        let mut listener = Listener::default();
        routes.iter().for_each(|route| listener.add(route));
        listener.allocate(Some(locked), taken)
    }

    fn numbers(found: &Found) -> BTreeMap<String, u32> {
        let numbers = found.iter();
        numbers
            .map(|(conditions, (number, _))| (conditions.clone(), *number))
            .collect()
    }

    /// Asserts that every rule has a number of its own, and that none comes after one that matches all of its requests.
    fn assert_order(routes: &[Route], found: &Found) {
        let mut all: Vec<u32> = found.values().map(|(number, _)| *number).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), found.len());
        let rules: Vec<(&Route, Requests, u32)> = routes
            .iter()
            .map(|route| {
                (
                    route,
                    Requests::from_route(route).unwrap(),
                    found[&route.canonical()].0,
                )
            })
            .collect();
        let mut index = OverlapIndex::default();
        for (number, (_, requests, _)) in rules.iter().enumerate() {
            index.insert(number, requests);
        }
        for (one, narrow, first) in &rules {
            for number in index.candidates(narrow) {
                let (other, broad, second) = &rules[number];
                if narrow.is_subset_of(broad) && !broad.is_subset_of(narrow) {
                    assert!(
                        first < second,
                        "{} {first}, {} {second}",
                        one.canonical(),
                        other.canonical()
                    );
                }
            }
        }
    }

    /// A generator of numbers, the same in every run.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, limit: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 % limit as u64).unwrap()
        }

        fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
            words[self.below(words.len())]
        }
    }

    const NAMES: [&str; 40] = [
        "user",
        "order",
        "payment",
        "product",
        "catalog",
        "notification",
        "inventory",
        "shipping",
        "billing",
        "invoice",
        "auth",
        "account",
        "cart",
        "checkout",
        "search",
        "review",
        "rating",
        "coupon",
        "customer",
        "delivery",
        "email",
        "event",
        "export",
        "feed",
        "file",
        "gateway",
        "geo",
        "health",
        "image",
        "import",
        "item",
        "job",
        "ledger",
        "login",
        "media",
        "message",
        "metrics",
        "profile",
        "report",
        "webhook",
    ];

    /// A route as programs have it.
    fn route(numbers: &mut Numbers) -> Route {
        let name = numbers.of(&NAMES);
        let other = numbers.of(&NAMES);
        let path = match numbers.below(9) {
            0 => format!("/{name}"),
            1 => format!("/{name}/*"),
            2 => format!("/{name}*"),
            3 => format!("/api/{name}/{other}/*"),
            4 => format!("/api/v{}/{name}/*", numbers.below(3)),
            5 => format!("/api/{name}/?*"),
            6 => format!("/*/{name}"),
            7 => "/*".to_owned(),
            _ => format!("/api/{name}/*"),
        };
        let route = Route::to_path(path);
        match numbers.below(14) {
            0 => route.host("*.example.com"),
            1 => route.host(&format!("{other}.example.com")),
            2 => route
                .host(&format!("{other}.example.com"))
                .host("www.example.com"),
            3 => route.method("GET").method("HEAD"),
            4 => route.method(numbers.of(&["GET", "POST"])),
            5 => route.header("X-Version", numbers.of(&["*", "2", "2*"])),
            6 => route.query("version", numbers.of(&["*", "2", "beta"])),
            7 => route.source_ip(numbers.of(&["10.0.0.0/8", "10.1.0.0/16", "10.1.2.0/24"])),
            8 => route.path(format!("/{other}")),
            _ => route,
        }
    }

    fn routes(numbers: &mut Numbers, count: usize) -> Vec<Route> {
        let mut found: BTreeMap<String, Route> = BTreeMap::new();
        while found.len() < count {
            let route = route(numbers);
            found.insert(route.canonical(), route);
        }
        found.into_values().collect()
    }

    #[test]
    fn index_finds_every_pair_with_a_common_request() {
        let mut numbers = Numbers(0x1d);
        for _ in 0..10 {
            let routes = routes(&mut numbers, 60);
            let rules: Vec<_> = routes
                .iter()
                .map(|route| Requests::from_route(route).unwrap())
                .collect();
            let mut index = OverlapIndex::default();
            for (number, requests) in rules.iter().enumerate() {
                index.insert(number, requests);
            }
            for requests in &rules {
                let candidates = index.candidates(requests);
                for (number, other) in rules.iter().enumerate() {
                    assert!(candidates.contains(&number) || requests.in_common(other).is_none());
                }
            }
        }
    }

    #[test]
    fn sets_of_hundred_routes_have_unique_priorities_in_order() {
        let mut numbers = Numbers(0x5eed);
        let mut moved = 0;
        for _ in 0..500 {
            let routes = routes(&mut numbers, 100);
            let found = allocate(&routes, &BTreeMap::new(), &[]);
            assert_order(&routes, &found);
            let is_moved = |(_, origin): &&(u32, PriorityOrigin)| *origin == PriorityOrigin::Moved;
            moved += found.values().filter(is_moved).count();
        }
        // Two rules in a hundred depend on others.
        assert!(moved < 1_000, "{moved}");
    }

    #[test]
    fn locked_priorities_stay_whatever_is_added_or_removed() {
        let mut numbers = Numbers(0xadd);
        for _ in 0..100 {
            let mut routes = routes(&mut numbers, 100);
            let added = routes.split_off(99);
            let locked = numbers_of(&routes);
            let more = allocate(&[routes.clone(), added].concat(), &locked, &[]);
            for (conditions, number) in &locked {
                assert_eq!(more[conditions], (*number, PriorityOrigin::Locked));
            }
            let removed = routes.remove(numbers.below(99));
            let fewer = allocate(&routes, &locked, &[]);
            assert_eq!(fewer.len(), 98);
            for (conditions, (number, _)) in &fewer {
                assert_eq!(locked[conditions], *number);
            }
            routes.push(removed);
            assert_order(&routes, &allocate(&routes, &locked, &[]));
        }
    }

    fn numbers_of(routes: &[Route]) -> BTreeMap<String, u32> {
        numbers(&allocate(routes, &BTreeMap::new(), &[]))
    }

    // found: C1
    #[test]
    fn ten_services_of_a_shop_have_unique_priorities() {
        let routes: Vec<Route> = NAMES
            .iter()
            .take(10)
            .map(|name| Route::to_path(format!("/api/{name}/*")))
            .collect();
        let found = allocate(&routes, &BTreeMap::new(), &[]);
        assert_order(&routes, &found);
        assert!(
            found
                .values()
                .all(|(_, origin)| *origin == PriorityOrigin::Computed)
        );
    }

    // found: C2
    #[test]
    fn narrower_condition_of_every_kind_comes_first() {
        let any = || Route::to_path("/a/*");
        for names in [
            "app",
            "a",
            "api",
            "very-long-name",
            "x1",
            "shop",
            "www",
            "b",
        ] {
            let host = format!("{names}.example.com");
            let pairs = [
                (Route::to_host(&host), Route::to_host("*.example.com")),
                (
                    Route::to_host("*.shop.example.com"),
                    Route::to_host("*.example.com"),
                ),
                (any().header("x-beta", names), any().header("x-beta", "*")),
                (any().query("v", names), any().query("v", "*")),
                (any().query("v", names), any().query("*", "*")),
                (
                    any().source_ip("10.1.2.0/24"),
                    any().source_ip("10.0.0.0/8"),
                ),
                (any().method("GET"), any().method("GET").method("HEAD")),
                (
                    any().header("x-beta", names).header("x-other", "*"),
                    any().header("x-beta", names),
                ),
            ];
            for (narrow, broad) in pairs {
                let (first, second) = (computed(&narrow), computed(&broad));
                let found = allocate(&[broad.clone(), narrow.clone()], &BTreeMap::new(), &[]);
                let order = (found[&narrow.canonical()].0, found[&broad.canonical()].0);
                assert!(
                    order.0 < order.1,
                    "{} {first}, {} {second}",
                    narrow.canonical(),
                    broad.canonical()
                );
            }
        }
    }

    #[test]
    fn set_and_taken_priorities_are_left_free() {
        let route = Route::to_path("/api/*");
        let number = computed(&route);
        let found = allocate(
            &[route.clone(), Route::to_path("/b").priority(number)],
            &BTreeMap::new(),
            &[number + 1],
        );
        assert_eq!(found["path /api/*"], (number + 2, PriorityOrigin::Moved));
        let locked = BTreeMap::from([("path /api/*".to_owned(), 7)]);
        assert_eq!(
            allocate(std::slice::from_ref(&route), &locked, &[])["path /api/*"],
            (7, PriorityOrigin::Locked)
        );
        let moved = allocate(&[route], &locked, &[7]);
        assert_eq!(moved["path /api/*"], (number, PriorityOrigin::Computed));
    }

    #[test]
    fn unusable_locked_priorities_are_ignored() {
        let (one, other) = (Route::to_path("/api/a/*"), Route::to_path("/api/b/*"));
        let locked = BTreeMap::from([(one.canonical(), 7), (other.canonical(), 7)]);
        let found = allocate(&[one.clone(), other.clone()], &locked, &[]);
        assert_eq!(found[&one.canonical()], (7, PriorityOrigin::Locked));
        assert_eq!(
            found[&other.canonical()],
            (computed(&other), PriorityOrigin::Computed)
        );
        let locked = BTreeMap::from([(one.canonical(), 50_001)]);
        assert_eq!(
            allocate(std::slice::from_ref(&one), &locked, &[])[&one.canonical()].0,
            computed(&one)
        );
    }

    #[test]
    fn new_rule_comes_before_a_broader_locked_one() {
        let locked = BTreeMap::from([("path /*".to_owned(), 500)]);
        let routes = [Route::to_path("/*"), Route::to_path("/api/*")];
        let found = allocate(&routes, &locked, &[]);
        assert_eq!(found["path /api/*"], (499, PriorityOrigin::Moved));
    }

    #[test]
    fn full_class_continues_in_the_next_one_in_order() {
        let long = "x".repeat(70);
        let mut routes: Vec<Route> = (10..60)
            .map(|number| Route::to_path(format!("/{long}/{number}/*")))
            .collect();
        routes.push(Route::to_path(format!("/{long}/*")));
        routes.push(Route::to_path(format!("/{long}/10/a/*")));
        assert_order(&routes, &allocate(&routes, &BTreeMap::new(), &[]));
    }
}
