//! CIDR blocks of VPCs.

use super::text_value;

text_value! {
    /// The IPv4 CIDR block of a VPC, from /16 to /23, without host bits. `ECS1201`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// const OFFICE: Cidr = cidr!("10.8.0.0/16");
    ///
    /// # fn shop(stack: &mut Stack) {
    /// stack.add(Vpc::new("main").cidr(cidr!("10.0.0.0/16")));
    /// stack.add(Vpc::new("office").cidr(OFFICE));
    /// # }
    /// assert!(Cidr::new("10.0.0.0/29").is_err());
    /// ```
    Cidr, vpc_cidr
}

/// The CIDR block of a VPC as a [`Cidr`](crate::dsl::Cidr), checked at compile time: `cidr!("10.0.0.0/16")`.
#[macro_export]
macro_rules! cidr {
    ($block:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const Cidr: $crate::dsl::Cidr = $crate::dsl::Cidr::constant($block);
        Cidr
    }};
}
