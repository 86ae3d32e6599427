package io.github.speculativeactions.classify;

import static io.github.speculativeactions.classify.StructuralAnswers.assertAnswer;
import static io.github.speculativeactions.classify.StructuralAnswers.call;
import static io.github.speculativeactions.classify.StructuralAnswers.classify;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.speculativeactions.model.Message;
import io.github.speculativeactions.model.ToolDefinition;
import io.github.speculativeactions.model.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools are that nobody listed, by what they are called and say of themselves. */
class StructuralClassifierToolNamesTest {

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
          mcp__notion__API-post-search | retrieval | read_only
          mcp__notion__API-post-database-query | retrieval | read_only
          mcp__notion__API-post-page | tool_call | mutating
          post_comment               | tool_call  | mutating
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
    assertAnswer(call(name, "{}"), type, sideEffect);
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
    assertThat(classify(call("frobnicate", "{}")).rule()).isEqualTo("tool: unknown");
    assertThat(told.actionType().label()).isEqualTo("retrieval");
    assertThat(told.rule()).isEqualTo("description: get");
    assertThat(toolBench.rule()).isEqualTo("description: send");
  }

  private static Classification classifyOffered(String name, @Nullable String description) {
    Trace trace =
        Trace.builder()
            .tools(List.of(new ToolDefinition(name, description, "{}")))
            .message(Message.assistant("", call(name, "{}")))
            .build();
    return ActionClassifiers.structural().classify(trace.steps().get(0));
  }
}
