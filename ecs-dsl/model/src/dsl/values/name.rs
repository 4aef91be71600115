//! Names of components.

use super::text_value;

text_value! {
    /// The name of a component: a letter, then letters, digits, `-` and `_`, at most 255 characters. `ECS1021`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # let order =
    /// Service::new(name!("order"))
    /// # ;
    /// # assert!(Name::new("2nd order").is_err());
    /// ```
    Name, component_name
}

/// The name of a component as a [`Name`](crate::dsl::Name), checked at compile time: `name!("order")`.
#[macro_export]
macro_rules! name {
    ($name:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const Name: $crate::dsl::Name = $crate::dsl::Name::constant($name);
        Name
    }};
}
