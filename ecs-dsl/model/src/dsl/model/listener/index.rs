//! Finds the rules that may match some of the same requests, without comparing every pair.
//!
//! Two paths can only match the same text if the letters before the first wildcard of one begin those of the other; two
//! hosts, if the letters after the last wildcard of one end those of the other.
//!
//! **Invariant:** every pair of rules that match a common request is found.

use std::collections::{BTreeMap, BTreeSet};

use super::Requests;

/// The rules of one listener, by their paths and by their hosts.
#[derive(Debug, Default)]
pub(crate) struct OverlapIndex {
    paths: Prefixes,
    hosts: Prefixes,
}

impl OverlapIndex {
    /// Adds the rule with this number.
    pub(crate) fn insert(&mut self, number: usize, requests: &Requests) {
        self.paths.insert(number, requests.path_starts());
        self.hosts.insert(number, requests.host_ends());
    }

    /// The numbers of the rules that may match a request of `requests`, in ascending order.
    pub(crate) fn candidates(&self, requests: &Requests) -> BTreeSet<usize> {
        let (paths, hosts) = (requests.path_starts(), requests.host_ends());
        if self.paths.count(&paths) <= self.hosts.count(&hosts) {
            self.paths.compatible(&paths).copied().collect()
        } else {
            self.hosts.compatible(&hosts).copied().collect()
        }
    }
}

/// Rules by texts, to find those whose text begins another one or the other way round.
#[derive(Debug, Default)]
struct Prefixes(BTreeMap<String, Vec<usize>>);

impl Prefixes {
    fn insert(&mut self, number: usize, texts: Vec<String>) {
        for text in texts {
            self.0.entry(text).or_default().push(number);
        }
    }

    fn count(&self, texts: &[String]) -> usize {
        texts
            .iter()
            .flat_map(|text| self.lists(text))
            .map(Vec::len)
            .sum()
    }

    fn compatible<'a>(&'a self, texts: &'a [String]) -> impl Iterator<Item = &'a usize> {
        texts.iter().flat_map(|text| self.lists(text)).flatten()
    }

    fn lists<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Vec<usize>> {
        let shorter = text
            .char_indices()
            .filter_map(|(end, _)| self.0.get(text.get(..end)?));
        let longer = self.0.range(text.to_owned()..);
        let longer = longer.take_while(move |(other, _)| other.starts_with(text));
        shorter.chain(longer.map(|(_, numbers)| numbers))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Requests;
    use super::OverlapIndex;
    use crate::dsl::Route;

    fn found(rules: &[Route], route: &Route) -> Vec<usize> {
        let mut index = OverlapIndex::default();
        for (number, rule) in rules.iter().enumerate() {
            index.insert(number, &Requests::from_route(rule).unwrap());
        }
        let requests = Requests::from_route(route).unwrap();
        index.candidates(&requests).into_iter().collect()
    }

    #[test]
    fn rules_are_found_by_the_beginning_of_the_path() {
        let rules = ["/api/*", "/api/a/*", "/api/b", "/*/b", "/other"].map(Route::to_path);
        assert_eq!(found(&rules, &Route::to_path("/api/a/x")), [0, 1, 3]);
        assert_eq!(found(&rules, &Route::to_path("/api*")), [0, 1, 2, 3]);
        assert_eq!(
            found(&rules, &Route::to_host("a.example.com")),
            [0, 1, 2, 3, 4]
        );
    }

    #[test]
    fn rules_are_found_by_the_end_of_the_host() {
        let hosts = ["a.example.com", "*.example.com", "b.example.com", "*.org"];
        let rules = hosts.map(Route::to_host);
        assert_eq!(found(&rules, &Route::to_host("A.example.com")), [0, 1]);
        assert_eq!(found(&rules, &Route::to_host("*.example.com")), [0, 1, 2]);
    }

    #[test]
    fn shorter_list_is_used() {
        let rules =
            ["a", "b", "c"].map(|name| Route::to_path("/*").host(&format!("{name}.example.com")));
        assert_eq!(
            found(&rules, &Route::to_path("/*").host("b.example.com")),
            [1]
        );
    }
}
