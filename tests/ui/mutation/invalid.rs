//! An invalid value for each rule, with the code of its error.

use crate::constants::Constant;

/// Rule, index of the argument, invalid value (`#` becomes a unique number), code.
const INVALID: &[(&str, usize, &str, &str)] = &[
    ("allowance_reason", 0, "\"-\"", "ECS1028"),
    ("allowed_code", 0, "\"ECS0000\"", "ECS1028"),
    ("component_name", 0, "\"a b #\"", "ECS1021"),
    ("container_health_start", 0, "301", "ECS1410"),
    ("database_name", 0, "\"my-app\"", "ECS1705"),
    ("domain", 0, "\"shop..local\"", "ECS1213"),
    ("ecr_image", 0, "\"Shop\"", "ECS1113"),
    ("email_address", 0, "\"ops\"", "ECS1724"),
    ("expiry", 0, "0", "ECS1718"),
    ("grace_period", 0, "2147483648", "ECS1411"),
    ("health_path", 0, "\"health\"", "ECS1401"),
    ("host_pattern", 0, "\"localhost\"", "ECS1302"),
    ("image_tag", 0, "\"1 4\"", "ECS1113"),
    ("imported_secret", 0, "\"arn:aws:s3:::bucket\"", "ECS1730"),
    ("memory_with_cpu", 1, "1025", "ECS1101"),
    ("metric_name", 0, "\"\"", "ECS1806"),
    ("metric_namespace", 0, "\"\"", "ECS1806"),
    ("monitoring_interval", 0, "61", "ECS1751"),
    ("output_name", 0, "\"load-balancer-#\"", "ECS1024"),
    ("path_pattern", 0, "\"api #\"", "ECS1301"),
    ("port", 0, "0", "ECS1104"),
    ("postgres_version", 0, "\"postgres16\"", "ECS1710"),
    ("priority", 0, "5000#", "ECS1306"),
    ("repository_name", 0, "\"Shop\"", "ECS1113"),
    ("replicas", 0, "6", "ECS1709"),
    ("search_instance_count", 0, "0", "ECS1720"),
    ("stickiness", 0, "169", "ECS1414"),
    ("stop_timeout", 0, "3", "ECS1103"),
    ("target_percent", 0, "101", "ECS1503"),
    ("task_cpu", 0, "513", "ECS1101"),
    ("tasks", 0, "5001", "ECS1504"),
    ("variable_name", 0, "\"A=B #\"", "ECS1601"),
    ("visibility_timeout", 0, "721", "ECS1711"),
    ("vpc_cidr", 0, "\"10.0.0.0/8\"", "ECS1201"),
    ("zones", 0, "7", "ECS1202"),
];

/// The invalid value that replaces a constant, and the code of its error.
pub(crate) fn replacement(constant: &Constant, original: &str) -> (String, &'static str) {
    let of_rule = INVALID
        .iter()
        .find(|(rule, value, ..)| *rule == constant.rule && *value == constant.value);
    let Some((.., text, code)) = of_rule else {
        panic!(
            "no invalid value for `{}`, to replace `{original}`",
            constant.rule
        );
    };
    (
        text.replace('#', &(constant.literal + 100).to_string()),
        code,
    )
}
