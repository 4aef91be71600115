//! Names: AWS's `DBInstanceIdentifier` as `db_instance_identifier` and `DbInstanceIdentifier`.

/// Spellings whose uppercase letters don't start words.
const ONE_WORD: [(&str, &str); 9] = [
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("MiB", "Mib"),
    ("GiB", "Gib"),
    ("VCpu", "Vcpu"),
    ("OAuth", "Oauth"),
    ("FSx", "Fsx"),
    ("DDoS", "Ddos"),
    ("ETag", "Etag"),
];

const KEYWORDS: [&str; 23] = [
    "as", "async", "await", "box", "break", "const", "dyn", "else", "enum", "extern", "final",
    "fn", "for", "if", "impl", "in", "loop", "match", "move", "priv", "ref", "type", "use",
];

/// The words of a name in AWS's capitalization.
pub fn words(name: &str) -> Vec<String> {
    let name = ONE_WORD
        .iter()
        .fold(name.to_owned(), |name, (from, to)| name.replace(from, to));
    name.split(|c: char| !c.is_ascii_alphanumeric())
        .flat_map(camel_words)
        .collect()
}

/// Splits `DBInstanceARNs` into `DB`, `Instance`, `ARNs`.
fn camel_words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut words: Vec<String> = Vec::new();
    for (index, letter) in letters.iter().enumerate() {
        let begins = match index.checked_sub(1).and_then(|before| letters.get(before)) {
            None => true,
            Some(before) => {
                letter.is_uppercase() && (!before.is_uppercase() || ends_acronym(&letters, index))
            }
        };
        match words.last_mut() {
            Some(word) if !begins => word.push(*letter),
            _ => words.push(letter.to_string()),
        }
    }
    words
}

/// Whether the uppercase letter at `index`, which follows another, starts a word: it is followed by lowercase letters other
/// than the `s` of a plural.
fn ends_acronym(letters: &[char], index: usize) -> bool {
    let next = letters.get(index + 1).copied().unwrap_or('A');
    let after = letters.get(index + 2).copied().unwrap_or('A');
    next.is_lowercase() && (next != 's' || after.is_lowercase())
}

/// A method or module name.
pub fn snake(name: &str) -> String {
    let words: Vec<String> = words(name).iter().map(|word| word.to_lowercase()).collect();
    let snake = words.join("_");
    if KEYWORDS.contains(&snake.as_str()) {
        format!("r#{snake}")
    } else {
        snake
    }
}

/// A type name. Acronyms are capitalized like words: `DbInstance`, `WebAcl`.
pub fn pascal(name: &str) -> String {
    words(name)
        .iter()
        .map(|word| capitalized(&word.to_lowercase()))
        .collect()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
        .unwrap_or_default()
}

/// The variant for one of AWS's values: `FARGATE_SPOT` is `FargateSpot`, `python3.12` is `Python3_12`. None if the value has
/// neither letters nor digits.
pub fn variant(value: &str) -> Option<String> {
    let mut variant = String::new();
    for word in words(value) {
        let both_digits = variant.ends_with(|c: char| c.is_ascii_digit())
            && word.starts_with(|c: char| c.is_ascii_digit());
        if both_digits {
            variant.push('_');
        }
        variant.push_str(&capitalized(&word.to_lowercase()));
    }
    match variant.as_str() {
        "" => None,
        "Other" | "Self" => Some(variant + "Value"),
        _ if variant.starts_with(|c: char| c.is_ascii_digit()) => Some(format!("V{variant}")),
        _ => Some(variant),
    }
}

/// The singular of a name: `LifecycleStages` is `LifecycleStage`.
pub fn singular(name: &str) -> String {
    if let Some(stem) = name.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let is_singular = ["ss", "us", "is"].iter().any(|end| name.ends_with(end));
    match name.strip_suffix('s') {
        Some(stem) if !is_singular => stem.to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{pascal, singular, snake, variant};

    #[test]
    fn acronyms_plurals_and_digits_are_split_into_words() {
        let names = [
            ("DBInstanceIdentifier", "db_instance_identifier"),
            ("VPCZoneIdentifier", "vpc_zone_identifier"),
            ("AutoScalingGroupARN", "auto_scaling_group_arn"),
            ("EnableECSManagedTags", "enable_ecs_managed_tags"),
            ("KMSMasterKeyID", "kms_master_key_id"),
            ("LoadBalancerARNs", "load_balancer_arns"),
            (
                "AssignIpv6AddressOnCreation",
                "assign_ipv6_address_on_creation",
            ),
            ("SourceIPv6", "source_ipv6"),
            ("SizeInGiB", "size_in_gib"),
            ("VCpuCount", "vcpu_count"),
            ("S3Key", "s3_key"),
            ("MultiAZ", "multi_az"),
            ("deadLetterTargetArn", "dead_letter_target_arn"),
        ];
        for (aws, rust) in names {
            assert_eq!(snake(aws), rust);
        }
    }

    #[test]
    fn keywords_are_escaped() {
        assert_eq!(snake("Type"), "r#type");
        assert_eq!(snake("Ref"), "r#ref");
    }

    #[test]
    fn types_are_camel_case() {
        assert_eq!(pascal("DBInstance"), "DbInstance");
        assert_eq!(pascal("WebACLAssociation"), "WebAclAssociation");
        assert_eq!(pascal("VPC"), "Vpc");
    }

    #[test]
    fn values_become_variants() {
        let values = [
            ("FARGATE_SPOT", "FargateSpot"),
            ("awslogs", "Awslogs"),
            ("internet-facing", "InternetFacing"),
            ("python3.12", "Python3_12"),
            ("ecs:service:DesiredCount", "EcsServiceDesiredCount"),
            ("distinctInstance", "DistinctInstance"),
            ("1.1", "V1_1"),
            ("Other", "OtherValue"),
        ];
        for (aws, rust) in values {
            assert_eq!(variant(aws).as_deref(), Some(rust));
        }
        assert_eq!(variant("*"), None);
    }

    #[test]
    fn plural_becomes_singular() {
        assert_eq!(singular("LifecycleStages"), "LifecycleStage");
        assert_eq!(singular("Compatibilities"), "Compatibility");
        assert_eq!(singular("Address"), "Address");
    }
}
