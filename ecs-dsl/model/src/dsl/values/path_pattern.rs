//! Path patterns of listener rules.

use super::text_value;

text_value! {
    /// A path pattern of a listener rule: at most 128 characters, with `*` for any characters and `?` for one. `ECS1301`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(order: Service) -> Service {
    /// order.path(path!("/api/orders/*"))
    /// # }
    /// # assert!(PathPattern::new("api/orders").is_err());
    /// ```
    PathPattern, path_pattern
}

/// A path pattern as a [`PathPattern`](crate::dsl::PathPattern), checked at compile time: `path!("/api/*")`.
#[macro_export]
macro_rules! path {
    ($pattern:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const PathPattern: $crate::dsl::PathPattern = $crate::dsl::PathPattern::constant($pattern);
        PathPattern
    }};
}
