//! Patterns of paths.

use super::text_value;

text_value! {
    /// A pattern of paths, with `*` for any characters and `?` for one, 128 characters in all. `ECS1301`.
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

/// A pattern of paths as a [`PathPattern`](crate::dsl::PathPattern), checked while compiling: `path!("/api/*")`.
#[macro_export]
macro_rules! path {
    ($pattern:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const PathPattern: $crate::dsl::PathPattern = $crate::dsl::PathPattern::constant($pattern);
        PathPattern
    }};
}
