//! The lifecycle rules of others that delete kept deployments: an existing bucket may have some. They are named and not changed.

use aws_sdk_s3::types::{ExpirationStatus, LifecycleRule};

use super::Aws;
use super::bucket::{Bucket, TEMPLATES};
use super::calls::send;

impl Aws {
    /// What deletes the object with this key too early, and the fix. Unknown without the permission
    /// `s3:GetLifecycleConfiguration`, which nothing else needs.
    pub(super) async fn rule_that_expires(&self, bucket: &Bucket<'_>, key: &str) -> Option<String> {
        let call = self
            .s3
            .get_bucket_lifecycle_configuration()
            .bucket(&bucket.name)
            .expected_bucket_owner(bucket.owner);
        let found = send!(self, "GetBucketLifecycleConfiguration", call).ok()?;
        let rule = found.rules().iter().find(|rule| expires(rule, key))?;
        Some(format!(
            "lifecycle rule `{}` of bucket `{}` deletes them; limit its prefix to `{TEMPLATES}`",
            rule.id().unwrap_or_default(),
            bucket.name
        ))
    }
}

/// Whether the rule deletes the current version of an object with this key and without tags.
fn expires(rule: &LifecycleRule, key: &str) -> bool {
    let expiration = rule.expiration();
    let deletes = expiration
        .is_some_and(|expiration| expiration.days().is_some() || expiration.date().is_some());
    let filter = rule.filter();
    let all = filter.and_then(|filter| filter.and());
    let is_tagged = filter.is_some_and(|filter| filter.tag().is_some())
        || all.is_some_and(|all| !all.tags().is_empty());
    // The prefix of the rule itself is that of AWS's first format.
    #[expect(deprecated, reason = "existing rules may have it")]
    let prefix = filter
        .and_then(|filter| filter.prefix())
        .or_else(|| all.and_then(|all| all.prefix()))
        .or_else(|| rule.prefix())
        .unwrap_or_default();
    *rule.status() == ExpirationStatus::Enabled && deletes && !is_tagged && key.starts_with(prefix)
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::types::{
        ExpirationStatus, LifecycleExpiration, LifecycleRule, LifecycleRuleAndOperator,
        LifecycleRuleFilter, Tag,
    };

    use super::expires;

    const KEY: &str = "deployments/shop-prod/20260730T101112123Z-1a2b3c4d.json";

    fn rule(filter: Option<LifecycleRuleFilter>, status: ExpirationStatus) -> LifecycleRule {
        let expiration = LifecycleExpiration::builder().days(30).build();
        LifecycleRule::builder()
            .id("cleanup")
            .status(status)
            .set_filter(filter)
            .expiration(expiration)
            .build()
            .unwrap()
    }

    fn with_prefix(prefix: &str) -> Option<LifecycleRuleFilter> {
        Some(LifecycleRuleFilter::builder().prefix(prefix).build())
    }

    #[test]
    fn rule_over_the_key_expires_it() {
        let enabled = ExpirationStatus::Enabled;
        for filter in [
            None,
            with_prefix(""),
            with_prefix("dep"),
            with_prefix("deployments/shop-prod/"),
        ] {
            assert!(
                expires(&rule(filter.clone(), enabled.clone()), KEY),
                "{filter:?}"
            );
        }
        for filter in [with_prefix("templates/"), with_prefix("deployments/other/")] {
            assert!(
                !expires(&rule(filter.clone(), enabled.clone()), KEY),
                "{filter:?}"
            );
        }
        assert!(!expires(&rule(None, ExpirationStatus::Disabled), KEY));
    }

    #[test]
    fn rule_for_tags_or_delete_markers_does_not_expire_it() {
        let tag = Tag::builder().key("tmp").value("yes").build().unwrap();
        let all = LifecycleRuleAndOperator::builder()
            .tags(tag.clone())
            .build();
        for filter in [
            LifecycleRuleFilter::builder().tag(tag).build(),
            LifecycleRuleFilter::builder().and(all).build(),
        ] {
            assert!(!expires(
                &rule(Some(filter), ExpirationStatus::Enabled),
                KEY
            ));
        }
        let markers = LifecycleExpiration::builder()
            .expired_object_delete_marker(true)
            .build();
        let rule = LifecycleRule::builder()
            .status(ExpirationStatus::Enabled)
            .expiration(markers)
            .build()
            .unwrap();
        assert!(!expires(&rule, KEY));
    }
}
