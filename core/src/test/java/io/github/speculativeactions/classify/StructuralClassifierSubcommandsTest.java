package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.assertAnswer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs of many subcommands do, by the subcommand and where it stands. */
class StructuralClassifierSubcommandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          git branch --merged                                        => retrieval  => read_only
          git branch -r --contains HEAD                              => retrieval  => read_only
          git branch --merged main                                   => retrieval  => read_only
          git branch fix                                             => tool_call  => idempotent
          git branch -D list                                         => tool_call  => idempotent
          git tag -l 'v*'                                            => retrieval  => read_only
          git tag -n3                                                => retrieval  => read_only
          git tag v1                                                 => tool_call  => mutating
          git remote -v                                              => retrieval  => read_only
          git remote add a b                                         => tool_call  => idempotent
          git stash list                                             => retrieval  => read_only
          git stash pop                                              => file_write => mutating
          git stash drop                                             => tool_call  => mutating
          git config --get user.name                                 => retrieval  => read_only
          git config user.name                                       => retrieval  => read_only
          git config user.name me                                    => tool_call  => idempotent
          git checkout main                                          => tool_call  => idempotent
          git checkout -b fix origin/main                            => tool_call  => idempotent
          git checkout stable/4.2.x                                  => tool_call  => idempotent
          git checkout -- a.py                                       => file_write => idempotent
          git checkout src/a.py                                      => file_write => idempotent
          git checkout .                                             => file_write => idempotent
          git checkout HEAD~1 a.py                                   => file_write => idempotent
          git checkout main -- src                                   => file_write => idempotent
          git restore a.py                                           => file_write => idempotent
          git restore --staged a.py                                  => tool_call  => idempotent
          git rm --cached a.py                                       => tool_call  => idempotent
          git clean -n                                               => retrieval  => read_only
          git clean -fd                                              => file_write => idempotent
          git apply --check fix.patch                                => verifier   => read_only
          git apply --stat fix.patch                                 => retrieval  => read_only
          patch -p1 --dry-run < fix.patch                            => verifier   => unknown
          git checkout -f                                            => file_write => idempotent
          git push --dry-run                                         => retrieval  => unknown
          gh api repos/a/b                                           => retrieval  => unknown
          gh api -X DELETE repos/a/b                                 => tool_call  => mutating
          """)
  void gitByWhatItChanges(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          npm ls                                                     => retrieval  => read_only
          npm view react                                             => retrieval  => read_only
          npm version patch                                          => tool_call  => mutating
          pip show numpy                                             => retrieval  => read_only
          pip3.10 list                                               => retrieval  => read_only
          pip install list                                           => tool_call  => idempotent
          apt list --installed                                       => retrieval  => read_only
          docker images                                              => retrieval  => read_only
          docker logs web                                            => retrieval  => read_only
          psql -c 'delete from a where b = 1'                        => tool_call  => mutating
          psql -c 'select 1; drop table a'                           => tool_call  => mutating
          sqlite3 a.db 'UPDATE a SET b = 1'                          => tool_call  => mutating
          psql -f a.sql                                              => tool_call  => unknown
          kubectl -n web delete pod web-1                            => tool_call  => mutating
          kubectl delete pod web --dry-run=client                    => retrieval  => unknown
          redis-cli FLUSHALL                                         => tool_call  => mutating
          redis-cli del a                                            => tool_call  => mutating
          terraform apply                                            => tool_call  => mutating
          aws s3 rm s3://a/b                                         => tool_call  => mutating
          aws ec2 terminate-instances --instance-ids a               => tool_call  => mutating
          aws s3 ls s3://delete                                      => retrieval  => read_only
          composer test                                              => verifier   => unknown
          composer run lint                                          => verifier   => unknown
          composer install                                           => tool_call  => idempotent
          composer require a/b                                       => tool_call  => idempotent
          composer migrate                                           => tool_call  => unknown
          yarn migrate                                               => tool_call  => unknown
          yarn up                                                    => tool_call  => idempotent
          docker rm list                                             => tool_call  => unknown
          docker compose up -d                                       => tool_call  => unknown
          kubectl -n web get pods                                    => retrieval  => read_only
          kubectl describe pod web-1                                 => retrieval  => read_only
          kubectl apply -f get                                       => tool_call  => mutating
          systemctl status nginx                                     => retrieval  => read_only
          systemctl restart nginx                                    => tool_call  => unknown
          aws ec2 describe-instances                                 => retrieval  => unknown
          aws s3 cp a b                                              => tool_call  => unknown
          tar -tzf a.tgz                                             => retrieval  => read_only
          tar -C t -xf a.tar                                         => file_write => idempotent
          unzip -l a.zip                                             => retrieval  => read_only
          npm run lint:fix                                           => file_write => unknown
          npm run format:check                                       => verifier   => unknown
          npm run prefix                                             => tool_call  => unknown
          npm run deploy-latest                                      => tool_call  => unknown
          npm run prototype                                          => tool_call  => unknown
          npm run protest                                            => tool_call  => unknown
          npm run db:typeorm:migrate                                 => tool_call  => unknown
          npm run start:latest                                       => tool_call  => unknown
          npm run rebuild-db                                         => tool_call  => unknown
          npx contestify                                             => tool_call  => unknown
          npm run unit-tests                                         => verifier   => unknown
          npm run test:e2e                                           => verifier   => unknown
          npm run typecheck                                          => verifier   => unknown
          npm run type-check                                         => verifier   => unknown
          npm run check-types                                        => verifier   => unknown
          npm run checkTypes                                         => verifier   => unknown
          npm run testUnit                                           => verifier   => unknown
          npm run build_web                                          => verifier   => unknown
          npm run linting                                            => verifier   => unknown
          npm run test2                                              => verifier   => unknown
          yarn tsc                                                   => verifier   => idempotent
          npm t                                                      => verifier   => unknown
          npm run eslint:all                                         => verifier   => unknown
          npm run pytest-fast                                        => verifier   => unknown
          npm run t-shirt                                            => tool_call  => unknown
          npm run checkout:format                                    => file_write => unknown
          twine upload dist/a.whl                                    => tool_call  => mutating
          twine --no-color upload check                              => tool_call  => mutating
          twine register dist/a.whl                                  => tool_call  => mutating
          twine check dist/a.whl                                     => verifier   => read_only
          terraform plan -out a                                      => retrieval  => unknown
          xmllint --noout a.xml                                      => verifier   => unknown
          """)
  void packagesAndServices(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          cargo tree                                                 => retrieval  => idempotent
          cargo metadata --no-deps                                   => retrieval  => idempotent
          cargo test format                                          => verifier   => unknown
          cargo +nightly test                                        => verifier   => unknown
          cargo clippy --fix                                         => file_write => idempotent
          cargo fmt                                                  => file_write => idempotent
          cargo fmt -- --check                                       => verifier   => unknown
          go list ./...                                              => retrieval  => read_only
          go mod tidy                                                => tool_call  => idempotent
          mvn dependency:tree                                        => retrieval  => idempotent
          mvn help:effective-pom                                     => retrieval  => idempotent
          mvn clean install                                          => verifier   => unknown
          mvn -q install -DskipTests                                 => verifier   => idempotent
          mvn -pl core test                                          => verifier   => unknown
          mvn clean                                                  => tool_call  => idempotent
          mvn spotless:apply                                         => file_write => idempotent
          gradle dependencies                                        => retrieval  => unknown
          ./gradlew :app:test                                        => verifier   => unknown
          gradle build -x test                                       => verifier   => idempotent
          make -j 4                                                  => verifier   => idempotent
          make clean                                                 => tool_call  => idempotent
          make PREFIX=/opt install                                   => tool_call  => idempotent
          ./gradlew spotlessApply                                    => file_write => idempotent
          ./gradlew :app:integrationTest                             => verifier   => unknown
          bazel query //...                                          => retrieval  => idempotent
          cmake --build build                                        => verifier   => idempotent
          make build/a.o                                             => verifier   => idempotent
          make reset-database                                        => verifier   => unknown
          deno fmt                                                   => file_write => idempotent
          cmake --build build --target test                          => verifier   => unknown
          make apply                                                 => verifier   => unknown
          cmake ..                                                   => verifier   => idempotent
          cmake -P a.cmake                                           => tool_call  => unknown
          mix ecto.migrate                                           => tool_call  => unknown
          mix ecto.drop                                              => tool_call  => unknown
          mix phx.server                                             => tool_call  => unknown
          mix deps.get                                               => tool_call  => idempotent
          sbt 'testOnly a.B'                                         => verifier   => unknown
          sbt "runMain a.B"                                          => verifier   => unknown
          sbt core/test                                              => verifier   => unknown
          sbt scalafmtAll                                            => file_write => idempotent
          sbt scalafmtCheck                                          => verifier   => unknown
          sbt clean compile                                          => verifier   => idempotent
          gradle core.test                                           => verifier   => unknown
          zig build                                                  => verifier   => idempotent
          zig build -Doptimize=ReleaseSafe                           => verifier   => idempotent
          zig build test                                             => verifier   => unknown
          zig build run                                              => verifier   => unknown
          zig build flash                                            => verifier   => unknown
          rake                                                       => verifier   => unknown
          rake test:unit                                             => verifier   => unknown
          just                                                       => verifier   => unknown
          go generate ./...                                          => file_write => unknown
          make generate                                              => file_write => unknown
          dune build                                                 => verifier   => idempotent
          dune test                                                  => verifier   => unknown
          crystal spec                                               => verifier   => unknown
          clojure -X:test                                            => verifier   => unknown
          clojure -M:dev                                             => verifier   => unknown
          tmux new -d 'pytest -q'                                    => verifier   => unknown
          tmux new-session -d -s web 'rm a'                          => file_write => idempotent
          tmux send-keys -t web 'rm a' Enter                         => file_write => idempotent
          tmux send-keys -t web C-c                                  => tool_call  => unknown
          screen -dmS web bash -c 'rm a'                             => file_write => idempotent
          screen -S web -X quit                                      => tool_call  => unknown
          hg diff                                                    => retrieval  => read_only
          hg log -l 3                                                => retrieval  => read_only
          hg status                                                  => retrieval  => read_only
          hg cat a.py                                                => file_read  => read_only
          hg commit -m a                                             => tool_call  => mutating
          staticcheck ./...                                          => verifier   => unknown
          phpcs src                                                  => verifier   => unknown
          luacheck .                                                 => verifier   => unknown
          csplit a.txt 10                                            => file_write => mutating
          paste a.txt b.txt                                          => file_read  => read_only
          tr a b < c.txt                                             => file_read  => read_only
          """)
  void buildTools(String command, String type, String sideEffect) {
    assertAnswer(command, type, sideEffect);
  }
}
