//! The rules that a route becomes, and their conditions as text.

use std::fmt::Display;

use super::MAX_VALUES;
use crate::dsl::Route;

impl Route {
    /// The conditions of its listener rules. Paths that don't fit into one rule go to further rules with the same other
    /// conditions.
    pub(crate) fn parts(&self) -> Vec<Self> {
        let room = MAX_VALUES
            .saturating_sub(self.values_without_paths())
            .max(1);
        if self.paths.len() <= room {
            return vec![self.clone()];
        }
        self.paths
            .chunks(room)
            .map(|paths| Self {
                paths: paths.to_vec(),
                ..self.clone()
            })
            .collect()
    }

    /// The number of values in its conditions, except paths.
    pub(crate) fn values_without_paths(&self) -> usize {
        let headers: usize = self.headers.iter().map(|(_, values)| values.len()).sum();
        self.hosts.len() + self.methods.len() + self.source_ips.len() + self.queries.len() + headers
    }

    /// The conditions as text: the same for any order of them, and of the letters' case where it doesn't matter.
    pub(crate) fn canonical(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(self.paths.iter().map(|path| part("path", &path.value)));
        let host = |host: &str| part("host", host.to_ascii_lowercase());
        parts.extend(self.hosts.iter().map(|name| host(name)));
        parts.extend(self.methods.iter().map(|name| part("method", &name.value)));
        let blocks = self.source_ips.iter();
        parts.extend(blocks.map(|block| part("source", &block.value)));
        for (name, values) in &self.headers {
            let name = name.value.to_ascii_lowercase();
            let header = |value: &String| part("header", format_args!("{name}={value}"));
            parts.extend(values.iter().map(header));
        }
        parts.extend(self.queries.iter().map(|query| match &query.value {
            (Some(key), value) => part("query", format_args!("{key}={value}")),
            (None, value) => part("query", value),
        }));
        parts.sort_unstable();
        parts.dedup();
        parts.join("; ")
    }
}

/// One condition. What separates conditions is escaped in it.
fn part(kind: &str, value: impl Display) -> String {
    format!("{kind} {value}").replace(';', "\\;")
}

#[cfg(test)]
mod tests {
    use crate::dsl::Route;

    #[test]
    fn conditions_as_text_are_sorted_and_unique() {
        let route = Route::to_path("/b/*")
            .path("/a/*")
            .path("/b/*")
            .host("A.Example.com")
            .method("GET")
            .header("X-Beta", "a; path /x")
            .query("v", "1")
            .source_ip("10.0.0.0/8");
        assert_eq!(
            route.canonical(),
            "header x-beta=a\\; path /x; host a.example.com; method GET; path /a/*; path /b/*; query v=1; source 10.0.0.0/8"
        );
    }

    #[test]
    fn sixth_path_goes_to_a_second_rule() {
        let route = (0..6).fold(Route::to_host("a.example.com"), |route, number| {
            route.path(format!("/{number}"))
        });
        let parts: Vec<String> = route.parts().iter().map(Route::canonical).collect();
        assert_eq!(
            parts,
            [
                "host a.example.com; path /0; path /1; path /2; path /3",
                "host a.example.com; path /4; path /5"
            ]
        );
    }
}
