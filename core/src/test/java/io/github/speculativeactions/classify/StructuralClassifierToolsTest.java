package io.github.speculativeactions.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.Step;
import io.github.speculativeactions.model.ToolCall;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls of tools are: name, arguments, type, side effect. */
class StructuralClassifierToolsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          str_replace_editor | {"command":"view","path":"/src/a.py"}              | file_read  | read_only
          str_replace_editor | {"command":"view","path":"/src/django__3.0"}       | retrieval  | read_only
          str_replace_editor | {"command":"view","path":"/src/.github"}           | retrieval  | read_only
          str_replace_editor | {"command":"view","path":"/src/Makefile"}          | file_read  | read_only
          str_replace_editor | {"command":"create","path":"a","file_text":"x"}    | file_write | idempotent
          str_replace_based_edit_tool | {"command":"str_replace","path":"a"}      | file_write | mutating
          str_replace_editor | {"command":"insert","path":"a","insert_line":1}    | file_write | mutating
          str_replace_editor | {"path":"a","old_str":"x","new_str":"y"}           | file_write | mutating
          execute_bash       | {"command":"ls"}                                   | retrieval  | read_only
          execute_bash       | {"command":"C-c","is_input":"true"}                | tool_call  | unknown
          shell              | {"command":["bash","-lc","sed -i s/a/b/ a.py"]}    | file_write | mutating
          shell              | {"command":["rg","foo"]}                           | retrieval  | read_only
          bash               | ls -la                                             | retrieval  | read_only
          execute_ipython_cell | {"code":"open('a', 'w')"}                        | file_write | mutating
          execute_ipython_cell | {"code":"!pytest -q"}                            | verifier   | unknown
          python             | print(1)                                           | verifier   | unknown
          Read               | {"file_path":"/a.py"}                              | file_read  | read_only
          MultiEdit          | {"file_path":"/a.py"}                              | file_write | mutating
          Grep               | {"pattern":"foo"}                                  | retrieval  | read_only
          TodoWrite          | {"todos":[]}                                       | tool_call  | read_only
          apply_patch        | {"input":"*** Begin Patch"}                        | file_write | mutating
          mcp__files__read_file | {"path":"a"}                                    | file_read  | read_only
          github.search_code | {"q":"a"}                                          | retrieval  | read_only
          submit             | {}                                                 | final_answer | read_only
          Finish             | {"return_type":"give_answer","final_answer":"I'm sorry"} | final_answer | read_only
          Finish             | {"return_type":"give_up_and_restart"}              | BLOCKED    | read_only
          finish             | {"message":"no","task_completed":"false"}          | BLOCKED    | read_only
          AskUserQuestion    | {}                                                 | ask_clarification | read_only
          think              | {"thought":"hm"}                                   | tool_call  | read_only
          view               | {"path":"/src/shop"}                               | retrieval  | read_only
          view               | {"path":"/src/shop/cart.py"}                       | file_read  | read_only
          view               | {"path":"/src/shop","view_range":[1,9]}            | file_read  | read_only
          text_editor        | {"command":"view","path":"/src/.venv/"}            | retrieval  | read_only
          edit_tool          | {"command":"view","file_path":"/src/gradlew"}      | file_read  | read_only
          Read               | {"file_path":"/src/bin/serve"}                     | file_read  | read_only
          powershell         | {"command":"git status"}                           | retrieval  | read_only
          answer             | {"text":"42"}                                      | final_answer | read_only
          done               | {}                                                 | final_answer | read_only
          submit_answer      | {"answer":"I cannot tell"}                         | final_answer | read_only
          respond            | {"content":"Which account do you mean?"}           | ask_clarification | read_only
          respond            | {"content":"Your order is on its way."}            | final_answer | read_only
          respond            | {"content":"I'm sorry, I'm not able to do that."}  | BLOCKED    | read_only
          """)
  void knownTools(String name, String arguments, String type, String sideEffect) {
    assertThat(answer(name, arguments)).isEqualTo(type + " " + sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mcp__postgres__query | {"sql":"DELETE FROM users"}                      | tool_call | mutating
          query_database     | {"limit":1,"sql":"UPDATE users\\nSET a = 1"}       | tool_call | mutating
          db_query           | {"statement":"drop table users"}                   | tool_call | mutating
          query              | delete from users                                  | tool_call | mutating
          get_rows           | {"sql":"insert into users values (1)"}             | tool_call | mutating
          graphql_query      | {"query":"mutation { deleteUser(id: 1) { id } }"}  | tool_call | mutating
          graphql_query      | {"query":"fragment F on User { id } mutation { a }"} | retrieval | unknown
          graphql_query      | {"query":"query A { a } mutation B { b }"}         | retrieval | unknown
          sql_query          | {"sql":"SELECT 1; DROP TABLE users"}               | retrieval | unknown
          sql_query          | {"sql":"-- all\\nDELETE FROM users"}               | retrieval | unknown
          sql_query          | {"sql":"with a as (delete from users returning id) select 1"} | retrieval | unknown
          sql_query          | {"sql":"SELECT pg_terminate_backend(1)"}           | retrieval | unknown
          sql_query          | {"sql":"SELECT count(*) FROM users;"}              | retrieval | read_only
          graphql_query      | {"query":"{ user(id: 1) { name } }"}               | retrieval | read_only
          graphql_query      | {"query":"query A { user { name } }"}              | retrieval | read_only
          query_events       | {"query":"concerts in May","city":"Drop"}          | retrieval | read_only
          search_docs        | {"query":"delete a user (quickly); with care"}     | retrieval | read_only
          find_rows          | {"query":"DELETE FROM users"}                      | retrieval | unknown
          validate_sql       | {"sql":"DELETE FROM users"}                        | verifier  | read_only
          fetch              | {"url":"http://a","method":"DELETE"}               | tool_call | mutating
          fetch_url          | {"url":"http://a","method":"purge"}                | tool_call | mutating
          fetch_page         | {"url":"http://a","method":"post"}                 | tool_call | mutating
          fetch              | {"url":"http://a","method":"get"}                  | retrieval | read_only
          fetch              | {"url":"http://a"}                                 | retrieval | read_only
          get_root           | {"method":"newton"}                                | retrieval | read_only
          """)
  void aLookupIsJudgedByTheStatementOrMethodThatItIsGiven(
      String name, String arguments, String type, String sideEffect) {
    assertThat(answer(name, arguments)).isEqualTo(type + " " + sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get_user_details           | retrieval  | read_only
          Movies_1_FindMovies        | retrieval  | read_only
          getsponsorships_for_games  | retrieval  | read_only
          api_tracking_for_pack_send | retrieval  | read_only
          weather.forecast           | retrieval  | read_only
          EventQuery                 | retrieval  | read_only
          book_reservation           | tool_call  | mutating
          cancelOrder                | tool_call  | idempotent
          calculate_tip              | tool_call  | read_only
          validate_address           | verifier   | read_only
          writeTextFile              | file_write | mutating
          fs_read_file_lines         | file_read  | read_only
          xyzzy                      | tool_call  | unknown
          order.submit               | tool_call  | mutating
          calendar.create            | tool_call  | mutating
          mcp__crm__update           | tool_call  | mutating
          mcp__crm__insert           | tool_call  | mutating
          payment.complete           | tool_call  | unknown
          ticket.abort               | tool_call  | idempotent
          mcp__tickets__open         | tool_call  | unknown
          mcp__mail__read            | retrieval  | read_only
          mcp__filesystem__read      | file_read  | read_only
          files.write                | file_write | idempotent
          files.update               | file_write | mutating
          functions.submit           | final_answer | read_only
          default_api:read           | file_read  | read_only
          mcp__agent__finish         | final_answer | read_only
          mcp__github__search_code   | retrieval  | read_only
          get_zip_code               | retrieval  | read_only
          get_source_code            | file_read  | read_only
          get_code                   | file_read  | read_only
          file_update                | file_write | mutating
          get_pull_request_diff      | retrieval  | read_only
          edit_notebook_cell         | file_write | mutating
          get_cell_tower             | retrieval  | read_only
          get_file_size              | retrieval  | read_only
          update_file_permissions    | tool_call  | mutating
          overwrite_file             | file_write | mutating
          create_directory           | tool_call  | idempotent
          order_status               | retrieval  | read_only
          exchange_rate              | retrieval  | read_only
          build_status_for_pipelines | retrieval  | read_only
          order_pizza                | tool_call  | mutating
          request_refund             | tool_call  | mutating
          ask_user_permission        | ask_clarification | read_only
          request_clarification      | ask_clarification | read_only
          get_human_input            | ask_clarification | read_only
          ask_question               | ask_clarification | read_only
          ask_questions              | ask_clarification | read_only
          ask_clarifying_question    | ask_clarification | read_only
          functions.askQuestions     | ask_clarification | read_only
          mcp__deepwiki__ask_question | retrieval | unknown
          get_question               | retrieval  | read_only
          ask_question_answering_model | retrieval | unknown
          build_itinerary            | tool_call  | unknown
          build_report               | tool_call  | unknown
          buildItineraryFromCode     | tool_call  | unknown
          report_build               | tool_call  | unknown
          build                      | verifier   | unknown
          ci.build                   | verifier   | unknown
          build_project              | verifier   | unknown
          project_build              | verifier   | unknown
          run_build                  | tool_call  | unknown
          functions.build            | verifier   | unknown
          mcp__maps__build           | tool_call  | unknown
          building_permits           | tool_call  | unknown
          build_and_test_code        | verifier   | unknown
          get_user_input_history     | retrieval  | read_only
          """)
  void toolsNobodyListedAreJudgedByTheirNames(String name, String type, String sideEffect) {
    assertThat(answer(name, "{}")).isEqualTo(type + " " + sideEffect);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bash_20250124               | {"command":"ls"}               | retrieval
          text_editor_20250728        | {"command":"create"}           | file_write
          str_replace_based_edit_tool | {"command":"insert"}           | file_write
          str_replace_editor_v2       | {"command":"view","path":"a.py"} | file_read
          computer_20250124           | {"action":"screenshot"}        | tool_call
          web_search_20250305         | {"query":"a"}                  | retrieval
          code_execution_20250522     | {"code":"print(1)"}            | verifier
          BashTool                    | {"command":"pytest"}           | verifier
          python3                     | {"code":"print(1)"}            | verifier
          """)
  void aVersionBehindTheNameDoesNotMatter(String name, String arguments, String type) {
    Classification classification = classify(name, arguments);
    assertThat(classification.actionType().label()).isEqualTo(type);
    assertThat(classification.rule()).isNotEqualTo("tool: unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          str_replace_editor | {"command": "create", "path": "/a", "file_text": "impo | file_write
          bash               | {"command": "pytest -x                                 | verifier
          bash               | {'command': 'cat a.py'}                                | file_read
          bash               | {"command": "echo \\"a\\" > b"                         | file_write
          Finish             | {"return_type":"give_up_and_restart"                   | BLOCKED
          bash               |                                                        | tool_call
          bash               | {"command": null}                                      | tool_call
          bash               | {"command": {"x": [1, "]"]}, "timeout": 3}             | tool_call
          """)
  void argumentsThatAreCutOffOrNoJsonAreReadAsFarAsTheyGo(
      String name, String arguments, String type) {
    assertThat(classify(name, arguments == null ? "" : arguments).actionType().label())
        .isEqualTo(type);
  }

  @Test
  void whatANameDoesNotSayItsDescriptionMay() {
    Classification silent = classifyOffered("frobnicate", null);
    Classification told = classifyOffered("frobnicate", "Returns the latest orders.");
    Classification toolBench =
        classifyOffered(
            "frobnicate",
            "This is the subfunction for tool \"x\", you can use this tool."
                + "The description of this function is: \"Send a message\"");

    assertThat(silent.confidence()).isLessThanOrEqualTo(0.5);
    assertThat(silent.rule()).isEqualTo("tool: offered, no verb");
    assertThat(classify("frobnicate", "{}").rule()).isEqualTo("tool: unknown");
    assertThat(told.actionType().label()).isEqualTo("retrieval");
    assertThat(told.rule()).isEqualTo("description: get");
    assertThat(toolBench.rule()).isEqualTo("description: send");
  }

  @Test
  void theStrongestOfSeveralCallsDecidesAndTheConfidenceSaysSo() {
    ToolCall read = new ToolCall("1", "Read", "{}");
    ToolCall edit = new ToolCall("2", "Edit", "{}");
    ToolCall think = new ToolCall("3", "think", "{}");

    Classification both = classify(Message.assistant("", read, edit));
    assertThat(both.actionType().label()).isEqualTo("file_write");
    assertThat(both.confidence()).isLessThan(classify(Message.assistant("", edit)).confidence());
    assertThat(classify(Message.assistant("", think, read)).actionType().label())
        .isEqualTo("file_read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Let me look.\\n\\n```bash\\ncat a.py\\n```                                      | file_read
          Look:\\n```\\nls -la\\n```                                                     | retrieval
          <function=bash>\\n<parameter=command>pytest</parameter>\\n</function>           | verifier
          <execute_bash>\\nrm a.py\\n</execute_bash>                                     | file_write
          Use this:\\n```python\\nprint(1)\\n```                                         | final_answer
          I see your files now:\\n```bash\\nls\\n```                                      | retrieval
          See:\\n```python\\nf(1)\\n```\\nNow run it.\\n```bash\\npytest\\n```           | verifier
          You can install it with:\\n```bash\\npip install shop\\n```                    | final_answer
          To follow the log on your machine:\\n```\\ntail -f shop.log\\n```              | final_answer
          With pip:\\n```bash\\npip install a\\n```\\nor conda:\\n```bash\\nconda install a\\n``` | final_answer
          An agent writes <execute_bash>ls</execute_bash> and reads what comes back.    | final_answer
          It calls <function=bash>\\n<parameter=command>ls</parameter>\\n</function> then. | final_answer
          """)
  void aCallThatIsWrittenIntoTheTextCounts(String content, String type) {
    Message action = Message.assistant(content.replace("\\n", "\n"));
    assertThat(classify(action).actionType().label()).isEqualTo(type);
  }

  @Test
  void whereCallsAreDeclaredABlockIsAnExample() {
    Message answer = Message.assistant("It works. Start it with:\n```bash\nnpm start\n```");
    Message call = Message.assistant("", new ToolCall("1", "Read", "{\"file_path\":\"a.ts\"}"));
    Step behindCall = Step.of(List.of(call, Message.tool("1", "x")), answer);
    Trace offering =
        Trace.builder()
            .tools(List.of(new ToolDefinition("Read", null, "{}")))
            .message(answer)
            .build();

    assertThat(classify(answer).actionType().label()).isEqualTo("tool_call");
    for (Step step : List.of(behindCall, offering.steps().get(0))) {
      assertThat(ActionClassifiers.structural().classify(step).actionType().label())
          .isEqualTo("final_answer");
    }
  }

  private static String answer(String name, String arguments) {
    Classification classification = classify(name, arguments);
    return classification.actionType().label() + " " + classification.sideEffect().label();
  }

  private static Classification classify(String name, String arguments) {
    return classify(Message.assistant("", new ToolCall("1", name, arguments)));
  }

  private static Classification classify(Message action) {
    return ActionClassifiers.structural().classify(Step.of(List.of(), action));
  }

  private static Classification classifyOffered(String name, @Nullable String description) {
    Trace trace =
        Trace.builder()
            .tools(List.of(new ToolDefinition(name, description, "{}")))
            .message(Message.assistant("", new ToolCall("1", name, "{}")))
            .build();
    return ActionClassifiers.structural().classify(trace.steps().get(0));
  }
}
