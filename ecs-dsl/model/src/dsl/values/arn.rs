//! Amazon Resource Names.

use super::text_value;
use crate::cfn::Value;

text_value! {
    /// An Amazon Resource Name with all its parts: `arn:<partition>:<service>:<region>:<account>:<resource>`. `ECS1035`.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let certificate = arn!("arn:aws:acm:us-east-1:123456789012:certificate/1f2e3d4c");
    /// stack.add(LoadBalancer::public("web").https(certificate));
    /// # }
    /// # assert!(Arn::new("arn:aws:acm:us-east-1:certificate/1f2e3d4c").is_err());
    /// ```
    Arn, arn
}

impl From<Arn> for Value<String> {
    fn from(arn: Arn) -> Self {
        String::from(arn).into()
    }
}

impl From<&Arn> for Value<String> {
    fn from(arn: &Arn) -> Self {
        arn.as_str().into()
    }
}

/// An Amazon Resource Name as an [`Arn`](crate::dsl::Arn), checked at compile time:
/// `arn!("arn:aws:acm:us-east-1:123456789012:certificate/1f2e3d4c")`.
#[macro_export]
macro_rules! arn {
    ($arn:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const Arn: $crate::dsl::Arn = $crate::dsl::Arn::constant($arn);
        Arn
    }};
}
