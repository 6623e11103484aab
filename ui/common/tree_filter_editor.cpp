// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tree_filter_editor.h"

#include "models/db/deliver.h"
#include "ui/common/look.h"

#include <QCoreApplication>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace {

constexpr QSize treeSize(300, 320);

class TreeEditor final : public FilterEditor
{
    Q_DECLARE_TR_FUNCTIONS(TreeEditor)

public:
    TreeEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
        : FilterEditor(definition, parent)
        , m_find(new QLineEdit)
        , m_tree(new QTreeWidget)
        , m_state(plainLabel(tr("Loading…"), TextLook::Muted))
    {
        if (value) {
            if (const auto *filter = std::get_if<TreeFilter>(&*value))
                m_chosen = filter->nodes;
        }
        m_find->setObjectName(QStringLiteral("treeFindEdit"));
        m_find->setAccessibleName(tr("Find in %1").arg(definition.title));
        m_find->setPlaceholderText(tr("Find"));
        m_find->setClearButtonEnabled(true);
        m_tree->setObjectName(QStringLiteral("filterTree"));
        m_tree->setAccessibleName(definition.title);
        m_tree->setHeaderHidden(true);
        m_tree->setFrameShape(QFrame::NoFrame);
        m_tree->setFixedSize(treeSize);
        m_tree->setUniformRowHeights(true);
        m_state->setObjectName(QStringLiteral("treeStateLabel"));
        m_state->setWordWrap(true);
        auto *hint = plainLabel(tr("What is chosen stands for all that is below it."), TextLook::Small);
        hint->setWordWrap(true);
        content()->addWidget(m_find);
        content()->addWidget(m_tree);
        content()->addWidget(m_state);
        content()->addWidget(hint);
        m_tree->hide();
        setFocusProxy(m_find);
        connect(m_find, &QLineEdit::textChanged, this, &TreeEditor::find);
        connect(m_tree, &QTreeWidget::itemChanged, this, &TreeEditor::announce);
        deliver(definition.nodes(), this, [this](const Result<QList<FilterNode>> &nodes) { show(nodes); });
    }

private:
    void show(const Result<QList<FilterNode>> &nodes)
    {
        if (!nodes) {
            setLook(m_state, TextLook::Bad);
            m_state->setText(nodes.error().message);
            return;
        }
        const QSignalBlocker quiet(m_tree);
        QHash<QString, QTreeWidgetItem *> items;
        for (const FilterNode &node : *nodes) {
            auto *item = new QTreeWidgetItem({node.title.simplified()});
            item->setData(0, Qt::UserRole, node.id);
            item->setCheckState(0, m_chosen.contains(node.id) ? Qt::Checked : Qt::Unchecked);
            items.insert(node.id, item);
        }
        for (const FilterNode &node : *nodes) {
            QTreeWidgetItem *parent = node.parent == node.id ? nullptr : items.value(node.parent);
            // One whose parent may not be seen stands at the top.
            if (parent != nullptr)
                parent->addChild(items.value(node.id));
            else
                m_tree->addTopLevelItem(items.value(node.id));
        }
        for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::Checked); *it != nullptr; ++it) {
            for (QTreeWidgetItem *above = (*it)->parent(); above != nullptr; above = above->parent())
                above->setExpanded(true);
        }
        m_state->setText(tr("There is nothing to choose from."));
        m_state->setVisible(nodes->isEmpty());
        m_tree->setVisible(!nodes->isEmpty());
        m_find->setVisible(!nodes->isEmpty());
        adjustSize();
    }

    // Shows what contains the words, and the way to it.
    void find(const QString &words)
    {
        const auto fits = [&words](const auto &self, QTreeWidgetItem *item) -> bool {
            bool below = false;
            for (int i = 0; i < item->childCount(); ++i)
                below = self(self, item->child(i)) || below;
            const bool shown = below || words.isEmpty() || item->text(0).contains(words, Qt::CaseInsensitive);
            item->setHidden(!shown);
            if (!words.isEmpty())
                item->setExpanded(below);
            return shown;
        };
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
            fits(fits, m_tree->topLevelItem(i));
    }

    void announce()
    {
        TreeFilter filter;
        for (QTreeWidgetItemIterator it(m_tree, QTreeWidgetItemIterator::Checked); *it != nullptr; ++it)
            filter.nodes << (*it)->data(0, Qt::UserRole).toString();
        setValue(filter.nodes.isEmpty() ? std::nullopt : std::optional<FilterValue>(filter));
    }

    QStringList m_chosen;
    QLineEdit *m_find;
    QTreeWidget *m_tree;
    QLabel *m_state;
};

} // namespace

FilterEditor *createTreeFilterEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
{
    return new TreeEditor(definition, value, parent);
}
