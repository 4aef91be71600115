//! Address blocks of VPCs.

use super::text_value;

text_value! {
    /// The address block of a VPC: IPv4, from /16 to /23, with zeros after the prefix. `ECS1201`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// const OFFICE: Cidr = cidr!("10.8.0.0/16");
    ///
    /// # fn shop(stack: &mut Stack) {
    /// stack.add(Vpc::new("main").cidr(cidr!("10.0.0.0/16")));
    /// stack.add(Vpc::new("office").cidr(OFFICE));
    /// # }
    /// assert!(Cidr::new("10.0.0.0/24").is_err());
    /// ```
    Cidr, vpc_cidr
}

/// The address block of a VPC as a [`Cidr`](crate::dsl::Cidr), checked while compiling: `cidr!("10.0.0.0/16")`.
#[macro_export]
macro_rules! cidr {
    ($block:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const Cidr: $crate::dsl::Cidr = $crate::dsl::Cidr::constant($block);
        Cidr
    }};
}
