//! Names of environment variables, made of components' names.

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
    fn a_name_becomes_upper_case_with_underscores() {
        assert_eq!(variable("order-files", "BUCKET"), "ORDER_FILES_BUCKET");
    }
}
