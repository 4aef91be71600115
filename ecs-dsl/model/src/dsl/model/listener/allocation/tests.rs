//! Priorities of whole listeners: unique, in order, and stable.

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
            // Only a rule after the other one can break the order.
            let is_after = first >= second && one.canonical() != other.canonical();
            assert!(
                !is_after || !narrow.is_subset_of(broad) || broad.is_subset_of(narrow),
                "{} {first}, {} {second}",
                one.canonical(),
                other.canonical()
            );
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
