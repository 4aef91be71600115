//! ARNs of stacks and change sets.

use super::hashing::{hash, uuid};
use super::ids::ACCOUNT;

/// The ARN of the stack called `name`.
pub(super) fn stack_arn(region: &str, name: &str) -> String {
    let digits = format!(
        "{:016x}{:016x}",
        hash(&[region, name]),
        hash(&[name, region])
    );
    format!(
        "arn:aws:cloudformation:{region}:{ACCOUNT}:stack/{name}/{}",
        uuid(&digits)
    )
}

/// The ARN of a change set. `number` distinguishes change sets of the same name.
pub(super) fn change_set_arn(
    region: &str,
    (stack, name): (&str, &str),
    token: &str,
    number: u64,
) -> String {
    let number = number.to_string();
    let parts = [region, stack, name, token, &number];
    let digits = format!(
        "{:016x}{:016x}",
        hash(&parts),
        hash(&[&parts[..], &["2"]].concat())
    );
    format!(
        "arn:aws:cloudformation:{region}:{ACCOUNT}:changeSet/{name}/{}",
        uuid(&digits)
    )
}

#[cfg(test)]
mod tests {
    use super::stack_arn;

    #[test]
    fn stack_arn_has_name_and_uuid() {
        let arn = stack_arn("us-east-1", "shop");
        assert!(
            arn.starts_with("arn:aws:cloudformation:us-east-1:000000000000:stack/shop/"),
            "{arn}"
        );
        assert_eq!(
            arn.len(),
            "arn:aws:cloudformation:us-east-1:000000000000:stack/shop/".len() + 36
        );
    }
}
