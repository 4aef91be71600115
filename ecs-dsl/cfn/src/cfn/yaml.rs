//! A template as YAML.
//!
//! CloudFormation reads YAML 1.1, in which `yes`, `012`, `1e3` and `2010-09-09` aren't strings. Text that either version of
//! YAML could read as another type is quoted.

use super::Template;

impl Template {
    /// The template as YAML, in the same order as the JSON.
    pub fn to_yaml(&self) -> String {
        // Long lines aren't folded: CloudFormation would read them the same, but a text search wouldn't find them.
        let options = serde_saphyr::ser_options! { folded_wrap_chars: usize::MAX };
        let mut text = String::new();
        // This can't fail: writing to memory doesn't, and all keys of a template are strings.
        serde_saphyr::to_fmt_writer_with_options(&mut text, self, options)
            .unwrap_or_else(|error| unreachable!("a template is always YAML: {error}"));
        text
    }
}

#[cfg(test)]
mod tests {
    use crate::cfn::{LogicalId, Map, Resource, Template};

    fn with_properties<const N: usize>(properties: [(&'static str, &'static str); N]) -> String {
        let mut template = Template::new();
        let resource = Resource::new("Custom::Thing", properties.into_iter().collect::<Map>());
        template.add_resource(LogicalId::of(&["thing"]), resource);
        template.to_yaml()
    }

    #[test]
    fn ambiguous_text_is_quoted() {
        let yaml = with_properties([
            ("Date", "2012-10-17"),
            ("Yes", "yes"),
            ("Octal", "012"),
            ("Exponent", "1e3"),
            ("Time", "22:22"),
            ("Underscore", "1_000"),
            ("Null", "null"),
            ("Tilde", "~"),
            ("Empty", ""),
            ("Star", "*"),
            ("Colon", "a: b"),
            ("Plain", "arn:aws:s3:::bucket/*"),
        ]);
        let expected = r#"AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Thing:
    Type: Custom::Thing
    Properties:
      Date: "2012-10-17"
      "Yes": "yes"
      Octal: "012"
      Exponent: "1e3"
      Time: "22:22"
      Underscore: "1_000"
      "Null": "null"
      Tilde: "~"
      Empty: ""
      Star: "*"
      Colon: "a: b"
      Plain: arn:aws:s3:::bucket/*
"#;
        assert_eq!(yaml, expected);
    }

    #[test]
    fn multiline_text_is_a_block_and_long_lines_are_not_folded() {
        let long = "0123456789 ".repeat(20);
        let mut template = Template::new();
        let properties: Map = [
            ("Script", "#!/bin/sh\necho a: b\n".to_owned()),
            ("Long", long.trim().to_owned()),
        ]
        .into_iter()
        .collect();
        template.add_resource(
            LogicalId::of(&["thing"]),
            Resource::new("Custom::Thing", properties),
        );
        let yaml = template.to_yaml();
        assert!(
            yaml.contains("      Script: |\n        #!/bin/sh\n        echo a: b\n"),
            "{yaml}"
        );
        assert!(
            yaml.contains(&format!("      Long: {}\n", long.trim())),
            "{yaml}"
        );
    }
}
