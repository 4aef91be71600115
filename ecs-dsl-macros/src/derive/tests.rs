//! The expansion of the derive.

use proc_macro2::TokenStream;

use super::choice::kebab;
use super::expand;

fn expanded(item: &str) -> String {
    let tokens: TokenStream = item.parse().expect("Rust");
    expand(tokens).to_string().replace(' ', "")
}

#[test]
fn fields_are_read_by_type() {
    let code = expanded(
        "struct Size { a: u16, b: f64, c: bool, d: &'static str, e: std::time::Duration, f: Option<i8>,
         g: Zones, h: &'static [u32], i: [&'static str; 2] }",
    );
    for call in [
        "value.u16(faults)",
        "value.f64(faults)",
        "value.boolean(faults)",
        "value.text(faults)",
        "value.time(faults)",
        "value.i8(faults)",
        "<Zones>::__ecs_dsl_read(value,faults)",
        "value.u32s(faults)",
        "value.texts(faults)",
    ] {
        assert!(code.contains(call), "{call}: {code}");
    }
    assert_eq!(code.matches("table.required(").count(), 8);
}

#[test]
fn rules_are_called_for_their_fields() {
    let code = expanded(
        "#[settings(rule = fargate_size(cpu, memory))]
         struct Size { cpu: u32, memory: u32, #[settings(rule = port, rule = crate::odd)] port: u16 }",
    );
    for call in [
        "faults.verdict(value,::ecs_dsl::rules::port((read)asi64))",
        "faults.verdict(value,crate::odd((read)asi64))",
        "::ecs_dsl::rules::fargate_size((__cpu)asi64,(__memory)asi64)",
    ] {
        assert!(code.contains(call), "{call}: {code}");
    }
}

#[test]
fn variants_are_kebab_case() {
    for (variant, name) in [("PerZone", "per-zone"), ("Single", "single"), ("V2", "v2")] {
        assert_eq!(kebab(variant), name);
    }
}
