//! Names of environment variables, derived from names of components.

/// `ORDER_FILES_BUCKET` for the component `order-files` and the suffix `BUCKET`.
pub(crate) fn variable(name: &str, suffix: &str) -> String {
    let mut variable = String::with_capacity(name.len() + suffix.len() + 1);
    for c in name.chars() {
        variable.push(if c.is_ascii_alphanumeric() {
            c.to_ascii_uppercase()
        } else {
            '_'
        });
    }
    variable.push('_');
    variable.push_str(suffix);
    variable
}

#[cfg(test)]
mod tests {
    use super::variable;

    #[test]
    fn variable_name_is_uppercase_with_underscores() {
        assert_eq!(variable("order-files", "BUCKET"), "ORDER_FILES_BUCKET");
    }
}
