//! The code that the derive emits.

use proc_macro2::TokenStream;

use super::choice::kebab;
use super::expand;

fn expanded(item: &str) -> String {
    let tokens: TokenStream = item.parse().expect("Rust");
    expand(tokens).to_string().replace(' ', "")
}

#[test]
fn each_field_is_read_by_its_type() {
    let code = expanded(
        "struct Size { a: u16, b: f64, c: bool, d: &'static str, e: std::time::Duration, f: Option<i8>,
         g: Zones, h: &'static [u32], i: [&'static str; 2] }",
    );
    for call in [
        "value.u16(errors)",
        "value.f64(errors)",
        "value.boolean(errors)",
        "value.text(errors)",
        "value.duration(errors)",
        "value.i8(errors)",
        "<Zones>::__ecs_dsl_read(value,errors)",
        "value.u32s(errors)",
        "value.texts(errors)",
    ] {
        assert!(code.contains(call), "{call}: {code}");
    }
    assert_eq!(code.matches("table.required(").count(), 8);
}

#[test]
fn rules_are_called_with_their_fields() {
    let code = expanded(
        "#[settings(rule = fargate_size(cpu, memory))]
         struct Size { cpu: u32, memory: u32, #[settings(rule = port, rule = crate::odd)] port: u16 }",
    );
    for call in [
        "errors.check(value,::ecs_dsl::rules::port((read)asi64))",
        "errors.check(value,crate::odd((read)asi64))",
        "::ecs_dsl::rules::fargate_size((__cpu)asi64,(__memory)asi64)",
    ] {
        assert!(code.contains(call), "{call}: {code}");
    }
}

#[test]
fn variant_names_are_kebab_case() {
    for (variant, name) in [("PerZone", "per-zone"), ("Single", "single"), ("V2", "v2")] {
        assert_eq!(kebab(variant), name);
    }
}
