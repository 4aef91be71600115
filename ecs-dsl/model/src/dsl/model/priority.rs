//! The priority of a listener rule, computed from its own conditions, so that other rules never change it.

use crate::dsl::Route;

/// The number of priorities for each number of literal characters, up to [`WIDE_CLASSES`].
const CLASS: u32 = 1_000;
/// From this number of literal characters on, classes are narrower.
const WIDE_CLASSES: u32 = 40;
/// The first computed priority; lower ones are for the user.
const FIRST: u32 = 1_000;
/// AWS's last priority.
const LAST: u32 = 50_000;
/// AWS's limit of values in the conditions of one rule.
pub(crate) const MAX_VALUES: usize = 5;

impl Route {
    /// The listener rules of this route, each with its priority. Paths that don't fit into one rule go to further rules
    /// with the same other conditions.
    pub(crate) fn rules(&self) -> Vec<(Self, u32)> {
        let parts = self.split().into_iter().zip(0_u32..);
        parts
            .map(|(part, offset)| {
                let priority = match &self.priority {
                    Some(priority) => priority.value.saturating_add(offset),
                    None => computed(&part),
                };
                (part, priority)
            })
            .collect()
    }

    fn split(&self) -> Vec<Self> {
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

    /// The specificity: among routes with the same one, a hash decides which comes first.
    pub(crate) fn specificity(&self) -> u32 {
        literal_length(self)
    }

    /// The conditions as text, in an order that doesn't depend on the program.
    pub(crate) fn canonical(&self) -> String {
        canonical(self)
    }
}

/// The priority of `route`, between 1,000 and 50,000: the more specific its conditions, the smaller.
///
/// Specific means, in this order: an exact path, then more literal characters in its longest pattern, then more
/// conditions of other kinds. Among equally specific routes a hash of the conditions decides, so that each gets the
/// same number whatever other routes exist.
fn computed(route: &Route) -> u32 {
    let literals = literal_length(route);
    let class_start = if literals < WIDE_CLASSES {
        LAST - (literals + 1) * CLASS
    } else {
        // At most 128 characters share the priorities between the wide classes and the first one.
        let narrow = (LAST - WIDE_CLASSES * CLASS - FIRST) / 128;
        LAST - WIDE_CLASSES * CLASS - (literals.min(127) - WIDE_CLASSES + 1) * narrow
    };
    let width = if literals < WIDE_CLASSES {
        CLASS
    } else {
        (LAST - WIDE_CLASSES * CLASS - FIRST) / 128
    };
    class_start + hash(&canonical(route)) % width
}

/// Literal characters of the longest path, plus one for each other condition.
fn literal_length(route: &Route) -> u32 {
    let literals = |pattern: &str| pattern.chars().filter(|c| !matches!(c, '*' | '?')).count();
    let exact = |pattern: &str| usize::from(!pattern.contains(['*', '?']));
    let path = route
        .paths
        .iter()
        .map(|path| literals(path) + exact(path))
        .max()
        .unwrap_or(0);
    let others = usize::from(!route.hosts.is_empty())
        + usize::from(!route.methods.is_empty())
        + usize::from(!route.source_ips.is_empty())
        + route.headers.len()
        + route.queries.len();
    u32::try_from(path + others).unwrap_or(u32::MAX).min(127)
}

/// The conditions as text, in an order that doesn't depend on the program.
fn canonical(route: &Route) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(
        route
            .paths
            .iter()
            .map(|path| format!("path {}", path.value)),
    );
    parts.extend(
        route
            .hosts
            .iter()
            .map(|host| format!("host {}", host.value)),
    );
    parts.extend(
        route
            .methods
            .iter()
            .map(|method| format!("method {}", method.value)),
    );
    parts.extend(
        route
            .source_ips
            .iter()
            .map(|cidr| format!("source {}", cidr.value)),
    );
    parts.extend(
        route
            .headers
            .iter()
            .map(|(name, values)| format!("header {} {}", name.value, values.join(" "))),
    );
    parts.extend(
        route
            .queries
            .iter()
            .map(|query| format!("query {:?} {}", query.value.0, query.value.1)),
    );
    parts.sort_unstable();
    parts.join("\n")
}

/// FNV-1a, 32 bits: small and stable.
pub(crate) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::{FIRST, LAST, computed};
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
        for length in 0..=127 {
            let priority = computed(&Route::to_path(format!("/{}", "a".repeat(length))));
            assert!((FIRST..=LAST).contains(&priority), "{length}: {priority}");
        }
    }

    #[test]
    fn condition_order_does_not_change_priority() {
        let one = Route::to_path("/a/*").path("/b/*");
        let other = Route::to_path("/b/*").path("/a/*");
        assert_eq!(computed(&one), computed(&other));
    }
}
