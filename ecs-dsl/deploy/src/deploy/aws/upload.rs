//! Uploads templates that exceed the inline limit to S3.

use super::Aws;
use super::bucket::{Bucket, TEMPLATES};
use crate::deploy::digest::sha256;
use crate::deploy::{CallResult, CallerIdentity, Upload};

impl Aws {
    /// Uploads `body` for CloudFormation. The key is derived from the content.
    pub(super) async fn put_template(
        &self,
        identity: &CallerIdentity,
        stack: &str,
        body: &str,
    ) -> CallResult<Upload> {
        let bucket = Bucket::for_caller(identity, &self.region);
        let created = self.ensure_bucket(&bucket).await?;
        let key = format!("{TEMPLATES}{stack}/{}.json", sha256(body.as_bytes()));
        self.put_json(&bucket, &key, body).await?;
        Ok(Upload {
            url: url(&bucket, &self.region, &key),
            created_bucket: created.then_some(bucket.name),
        })
    }
}

/// The URL, in the form that CloudFormation accepts in every region.
fn url(bucket: &Bucket<'_>, region: &str, key: &str) -> String {
    let suffix = match bucket.partition {
        "aws-cn" => "amazonaws.com.cn",
        _ => "amazonaws.com",
    };
    format!("https://s3.{region}.{suffix}/{}/{key}", bucket.name)
}

#[cfg(test)]
mod tests {
    use super::super::bucket::Bucket;
    use super::url;

    fn bucket(partition: &str) -> Bucket<'_> {
        Bucket {
            name: "ecs-dsl-1-eu-west-1".into(),
            owner: "1",
            partition,
        }
    }

    #[test]
    fn template_url_is_regional() {
        assert_eq!(
            url(&bucket("aws"), "eu-west-1", "web/0f.json"),
            "https://s3.eu-west-1.amazonaws.com/ecs-dsl-1-eu-west-1/web/0f.json"
        );
        assert!(
            url(&bucket("aws-cn"), "cn-north-1", "k")
                .starts_with("https://s3.cn-north-1.amazonaws.com.cn/")
        );
    }
}
